import { readInput } from '../../admin/read-input.ts';
import { caseIdOf } from '../../companion/case-id-input.ts';
import { accountOf } from '../../companion/find-templates.ts';
import { findIndexedCase, findWork, labelsOf } from '../../companion/work/case-work.ts';
import { presentAt } from '../../companion/work/presence.ts';
import type { OwnOperation } from '../own-operation.ts';

export const getCaseWork: OwnOperation = async ({ database: { read } }, input, call) => {
  const { caseId } = readInput({ caseId: caseIdOf(accountOf(call)) }, input);
  // A case of this moment may not be in the index yet: then nobody works on it either.
  const caseNo = (await findIndexedCase(read, accountOf(call), caseId))?.case_no ?? -1;
  const [work, labels, present] = await Promise.all([
    findWork(read, caseNo),
    labelsOf(read, caseNo),
    presentAt(read, caseId, call.person.userId, call.now),
  ]);
  return {
    output: {
      ...(work?.owner_id && work.owner !== null && { ownerId: work.owner_id, owner: work.owner }),
      ...(work?.team && work.team_name !== null && { teamId: work.team, team: work.team_name }),
      labels,
      ...(work?.follow_up_on && { followUpOn: work.follow_up_on }),
      version: work?.version ?? 0,
      ...(work && { updatedAt: new Date(work.updated_at).toISOString(), updatedBy: work.updated_by }),
      present: present.map((person) => ({ ...person })),
    },
  };
};
