import { administer, invalid } from '../admin/administer.ts';
import { findOwnPolicy } from '../admin/find-rows.ts';
import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const deletePolicy: OwnOperation = async (parts, input, call) => {
  const { policyId } = readInput({ policyId: id }, input);
  return {
    output: {},
    change: administer(parts, call, async (transaction) => {
      await findOwnPolicy(transaction, policyId);
      const attached = await transaction
        .selectFrom('policy_attachments')
        .select('policy_id')
        .where('policy_id', '=', policyId)
        .limit(1)
        .executeTakeFirst();
      if (attached) throw invalid('The policy is attached. Detach it everywhere first.');
      await transaction.deleteFrom('policies').where('policy_id', '=', policyId).execute();
    }),
  };
};
