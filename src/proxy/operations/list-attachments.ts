import { readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const listAttachments: OwnOperation = async ({ database }, input) => {
  readInput({}, input);
  const rows = await database.read
    .selectFrom('policy_attachments')
    .selectAll()
    .orderBy('policy_id')
    .orderBy('scope')
    .orderBy('principal_id')
    .execute();
  const attachments = rows.map((row) => ({
    principalType: row.principal_type,
    principalId: row.principal_id,
    policyId: row.policy_id,
    scope: row.scope,
  }));
  return { output: { attachments } };
};
