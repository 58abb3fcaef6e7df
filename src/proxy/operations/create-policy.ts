import { randomUUID } from 'node:crypto';

import { administer, invalid } from '../admin/administer.ts';
import { policyDocument } from '../admin/policy-text.ts';
import { nameOf, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const createPolicy: OwnOperation = async (parts, input, call) => {
  const { name, document } = readInput({ name: nameOf(128), document: policyDocument }, input);
  const policyId = randomUUID();
  return {
    output: { policyId },
    change: administer(parts, call, async (transaction) => {
      const same = transaction.selectFrom('policies').select('policy_id').where('name', '=', name);
      if (await same.executeTakeFirst()) throw invalid('name: another policy has this name already.');
      const row = { policy_id: policyId, name, document, managed: 0, updated_at: call.now };
      await transaction.insertInto('policies').values(row).execute();
    }),
  };
};
