import { readInput } from '../admin/read-input.ts';
import { caseIdOf } from '../companion/case-id-input.ts';
import { accountOf } from '../companion/find-templates.ts';
import type { OwnOperation } from './own-operation.ts';

/** As many as one question to AWS can name. */
const most = 100;

export const listLinkedCases: OwnOperation = async ({ database }, input, call) => {
  const { caseId } = readInput({ caseId: caseIdOf(accountOf(call)) }, input);
  const rows = await database.read
    .selectFrom('case_links')
    .select('case_id')
    .where('related_case_id', '=', caseId)
    .orderBy('created_at', 'desc')
    .orderBy('case_id')
    .limit(most)
    .execute();
  return { output: { caseIds: rows.map((row) => row.case_id) } };
};
