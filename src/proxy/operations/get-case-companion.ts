import { replySlot } from '../../contract/center/drafts.ts';
import { openerOf } from '../cases/scope/case-openers.ts';
import { readInput } from '../admin/read-input.ts';
import { caseIdOf } from '../companion/case-id-input.ts';
import { ownDrafts } from '../companion/drafts.ts';
import { accountOf } from '../companion/find-templates.ts';
import { linkedCases } from '../companion/linked-cases.ts';
import { ratingOf, ratingsOf } from '../companion/ratings.ts';
import type { OwnOperation } from './own-operation.ts';

export const getCaseCompanion: OwnOperation = async (parts, input, call) => {
  const { database } = parts;
  const { caseId } = readInput({ caseId: caseIdOf(accountOf(call)) }, input);
  const { userId } = call.person;
  const ownRow = (table: 'case_reads' | 'case_followers') =>
    database.read.selectFrom(table).where('user_id', '=', userId).where('case_id', '=', caseId);
  const [read, follower, draft, ratings, linkedCaseIds, openedBy] = await Promise.all([
    ownRow('case_reads').select('read_at').executeTakeFirst(),
    ownRow('case_followers').select('created_at').executeTakeFirst(),
    ownDrafts(database.read, call, database.engine)
      .select('draft_id')
      .where('slot', '=', replySlot(caseId))
      .executeTakeFirst(),
    ratingsOf(database, caseId, userId),
    linkedCases(parts, call, caseId),
    openerOf(database.read, caseId),
  ]);
  return {
    output: {
      ...(read && { readAt: new Date(read.read_at).toISOString() }),
      isFollowed: follower !== undefined,
      hasDraft: draft !== undefined,
      ratings: ratings.map(ratingOf),
      linkedCaseIds,
      ...(openedBy !== undefined && { openedBy }),
    },
  };
};
