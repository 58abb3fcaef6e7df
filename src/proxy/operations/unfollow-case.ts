import { readInput } from '../admin/read-input.ts';
import { caseIdOf } from '../companion/case-id-input.ts';
import { accountOf } from '../companion/find-templates.ts';
import type { OwnOperation } from './own-operation.ts';

/** One that is not followed is well too. */
export const unfollowCase: OwnOperation = async (_parts, input, call) => {
  const { caseId } = readInput({ caseId: caseIdOf(accountOf(call)) }, input);
  return {
    output: {},
    async change(transaction) {
      await transaction
        .deleteFrom('case_followers')
        .where('user_id', '=', call.person.userId)
        .where('case_id', '=', caseId)
        .execute();
    },
  };
};
