import { readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

export const listPolicies: OwnOperation = async ({ database }, input) => {
  readInput({}, input);
  const rows = await database.read
    .selectFrom('policies')
    .selectAll()
    .orderBy('managed', 'desc')
    .orderBy('name')
    .execute();
  const attachments = await database.read.selectFrom('policy_attachments').selectAll().execute();
  const policies = rows.map((row) => ({
    policyId: row.policy_id,
    name: row.name,
    document: row.document,
    managed: row.managed !== 0,
    attachments: new Set(
      attachments.flatMap(({ policy_id, principal_type, principal_id }) =>
        policy_id === row.policy_id ? [`${principal_type} ${principal_id}`] : [],
      ),
    ).size,
  }));
  return { output: { policies } };
};
