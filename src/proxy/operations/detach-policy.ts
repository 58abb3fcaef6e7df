import { administer } from '../admin/administer.ts';
import { attachmentShape } from '../admin/attachment-input.ts';
import { readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const detachPolicy: OwnOperation = async (parts, input, call) => {
  const { principalType, principalId, policyId, scope } = readInput(attachmentShape, input);
  return {
    output: {},
    change: administer(parts, call, async (transaction) => {
      await transaction
        .deleteFrom('policy_attachments')
        .where('principal_type', '=', principalType)
        .where('principal_id', '=', principalId)
        .where('policy_id', '=', policyId)
        .where('scope', '=', scope)
        .execute();
    }),
  };
};
