import { attachmentShape } from '../admin/attachment-input.ts';
import { readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

const atMost = 1000;
const { principalType, principalId, policyId } = attachmentShape;
const shape = {
  principalType: principalType.optional(),
  principalId: principalId.optional(),
  policyId: policyId.optional(),
};

/** With the names of the policies, so that nobody has to know all of them. */
export const listAttachments: OwnOperation = async ({ database }, input) => {
  const wanted = readInput(shape, input);
  const rows = await database.read
    .selectFrom('policy_attachments as a')
    .innerJoin('policies as p', 'p.policy_id', 'a.policy_id')
    .$if(wanted.principalType !== undefined, (query) =>
      query.where('a.principal_type', '=', wanted.principalType ?? 'user'),
    )
    .$if(wanted.principalId !== undefined, (query) =>
      query.where('a.principal_id', '=', wanted.principalId ?? ''),
    )
    .$if(wanted.policyId !== undefined, (query) => query.where('a.policy_id', '=', wanted.policyId ?? ''))
    .selectAll('a')
    .select('p.name as policy_name')
    .orderBy('p.name')
    .orderBy('a.scope')
    .orderBy('a.principal_id')
    .limit(atMost)
    .execute();
  const attachments = rows.map((row) => ({
    principalType: row.principal_type,
    principalId: row.principal_id,
    policyId: row.policy_id,
    policyName: row.policy_name,
    scope: row.scope,
  }));
  return { output: { attachments } };
};
