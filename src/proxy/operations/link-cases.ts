import { invalid } from '../admin/administer.ts';
import { readInput } from '../admin/read-input.ts';
import { caseIdOf } from '../companion/case-id-input.ts';
import { accountOf } from '../companion/find-templates.ts';
import type { OwnOperation } from './own-operation.ts';

export const linkCases: OwnOperation = async (_parts, input, call) => {
  const ofAccount = caseIdOf(accountOf(call));
  const { caseId, relatedCaseId } = readInput({ caseId: ofAccount, relatedCaseId: ofAccount }, input);
  if (caseId === relatedCaseId) throw invalid('relatedCaseId: a case is not related to itself.');
  return {
    output: {},
    async change(transaction) {
      await transaction
        .insertInto('case_links')
        .values({ case_id: caseId, related_case_id: relatedCaseId, created_at: call.now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
};
