import { z } from 'zod';

import { isDay } from '../../../contract/relative-day.ts';
import { invalid } from '../../admin/administer.ts';
import { findGroup, findUserById } from '../../admin/find-rows.ts';
import { readInput } from '../../admin/read-input.ts';
import { caseIdOf } from '../../companion/case-id-input.ts';
import { accountOf } from '../../companion/find-templates.ts';
import { announceWork } from '../../companion/work/announce.ts';
import { findWork, indexedCaseOf, putWork, type Shares } from '../../companion/work/case-work.ts';
import { mayDo } from '../../companion/work/colleagues.ts';
import type { OwnOperation } from '../own-operation.ts';

const idOrNone = z.string().max(64).optional();
const shape = {
  ownerId: idOrNone,
  teamId: idOrNone,
  followUpOn: z
    .string()
    .refine((value) => value === '' || isDay(value), 'must be a day like 2026-01-31')
    .optional(),
  version: z.int().min(0).optional(),
};

/** What is not named stays as it is. Whoever gives no version means whatever is there now. */
export const assignCase: OwnOperation = async (parts, input, call) => {
  const { database } = parts;
  const accountId = accountOf(call);
  const { caseId, ...wanted } = readInput({ caseId: caseIdOf(accountId), ...shape }, input);
  const about = await indexedCaseOf(database.read, accountId, caseId);
  const before = await findWork(database.read, about.case_no);
  const shares: Shares = {
    owner_id: chosen(wanted.ownerId, before?.owner_id),
    team: chosen(wanted.teamId, before?.team),
    follow_up_on: chosen(wanted.followUpOn, before?.follow_up_on),
  };
  if (wanted.teamId) await findGroup(database.read, wanted.teamId);
  if (wanted.ownerId) {
    const owner = await findUserById(database.read, wanted.ownerId);
    const mayOwn =
      owner.disabled === 0 && (await mayDo(parts, call, owner, about, ['support:DescribeCases']));
    if (!mayOwn) throw invalid(`ownerId: ${owner.user_name} may not see this case.`);
  }
  const version = wanted.version ?? before?.version ?? 0;
  return {
    output: {
      version: version + 1,
      previousOwnerId: before?.owner_id ?? '',
      previousTeamId: before?.team ?? '',
      previousFollowUpOn: before?.follow_up_on ?? '',
    },
    async change(transaction) {
      const { userName: by } = call.person;
      await putWork(database, transaction, { of: about, shares, version, by, at: call.now });
      const had = before?.team_name ? [before.team_name] : [];
      const change = { accountId, caseId, part: 'shares', before: { Team: had } } as const;
      await announceWork(database, transaction, change, call.now);
    },
  };
};

function chosen(wanted: string | undefined, before: string | null | undefined): string | null {
  return wanted === undefined ? (before ?? null) : wanted || null;
}
