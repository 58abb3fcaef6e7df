import { readInput } from '../admin/read-input.ts';
import { ownDrafts, summaryColumns, summaryOf } from '../companion/drafts.ts';
import type { OwnOperation } from './own-operation.ts';

export const listCaseDrafts: OwnOperation = async ({ database }, input, call) => {
  readInput({}, input);
  const rows = await ownDrafts(database.read, call, database.engine)
    .select(summaryColumns)
    .orderBy('updated_at', 'desc')
    .orderBy('draft_id')
    .execute();
  return { output: { drafts: rows.map(summaryOf) } };
};
