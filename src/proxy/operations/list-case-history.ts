import { readInput } from '../admin/read-input.ts';
import { caseIdOf } from '../companion/case-id-input.ts';
import { accountOf } from '../companion/find-templates.ts';
import type { OwnOperation } from './own-operation.ts';

/** More than any case sees; the newest are told. */
const most = 500;

export const listCaseHistory: OwnOperation = async ({ database }, input, call) => {
  const { caseId } = readInput({ caseId: caseIdOf(accountOf(call)) }, input);
  const rows = await database.read
    .selectFrom('case_history')
    .select(['changed_at', 'kind', 'detail'])
    .where('case_id', '=', caseId)
    .orderBy('changed_at', 'desc')
    .orderBy('kind')
    .limit(most)
    .execute();
  const entries = rows.toReversed().map(({ changed_at: time, kind, detail }) => ({
    time: new Date(time).toISOString(),
    kind,
    detail,
  }));
  return { output: { entries } };
};
