import { administer } from '../admin/administer.ts';
import { findOwnPolicy } from '../admin/find-rows.ts';
import { policyDocument } from '../admin/policy-text.ts';
import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

/** Holds from the next call on, wherever the policy is attached. */
export const updatePolicy: OwnOperation = async (parts, input, call) => {
  const { policyId, document } = readInput({ policyId: id, document: policyDocument }, input);
  return {
    output: {},
    change: administer(parts, call, async (transaction) => {
      await findOwnPolicy(transaction, policyId);
      await transaction
        .updateTable('policies')
        .set({ document, updated_at: call.now })
        .where('policy_id', '=', policyId)
        .execute();
    }),
  };
};
