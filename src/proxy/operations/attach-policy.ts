import { administer, invalid } from '../admin/administer.ts';
import { attachmentShape } from '../admin/attachment-input.ts';
import { findGroup, findPolicy, findRole, findUserById } from '../admin/find-rows.ts';
import { readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

const find = { user: findUserById, group: findGroup, role: findRole } as const;

/** What is attached already stays so. */
export const attachPolicy: OwnOperation = async (parts, input, call) => {
  const { principalType, principalId, policyId, scope } = readInput(attachmentShape, input);
  if (scope !== '*' && !(await parts.directory.find(scope))) {
    throw invalid('scope: there is no account with this id.');
  }
  return {
    output: {},
    change: administer(parts, call, async (transaction) => {
      await find[principalType](transaction, principalId);
      await findPolicy(transaction, policyId);
      await transaction
        .insertInto('policy_attachments')
        .values({ principal_type: principalType, principal_id: principalId, policy_id: policyId, scope })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }),
  };
};
