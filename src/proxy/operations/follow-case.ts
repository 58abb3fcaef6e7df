import { readInput } from '../admin/read-input.ts';
import { caseIdOf } from '../companion/case-id-input.ts';
import { accountOf } from '../companion/find-templates.ts';
import type { OwnOperation } from './own-operation.ts';

export const followCase: OwnOperation = async (_parts, input, call) => {
  const { caseId } = readInput({ caseId: caseIdOf(accountOf(call)) }, input);
  return {
    output: {},
    async change(transaction) {
      await transaction
        .insertInto('case_followers')
        .values({ user_id: call.person.userId, case_id: caseId, created_at: call.now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
  };
};
