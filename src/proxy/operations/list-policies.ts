import { sql } from 'kysely';

import { holds, pageAtMost, pageShape } from '../admin/page-input.ts';
import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

const shape = { ...pageShape, policyId: id.optional() };

/** What comes with the product first, then by name. */
export const listPolicies: OwnOperation = async ({ database: { read } }, input) => {
  const { search = '', offset = 0, maxResults = pageAtMost, policyId } = readInput(shape, input);
  const found = read
    .selectFrom('policies as p')
    .$if(policyId !== undefined, (query) => query.where('p.policy_id', '=', policyId ?? ''))
    .$if(search !== '', (query) => query.where(holds(['p.name'], search)));
  const rows = await found
    .selectAll('p')
    // Whoever has it for several accounts has it once.
    .select(
      sql<number>`(select count(*) from (
        select distinct a.principal_type, a.principal_id from policy_attachments a
        where a.policy_id = p.policy_id) as holders)`.as('attachments'),
    )
    .orderBy('p.managed', 'desc')
    .orderBy('p.name')
    .limit(maxResults)
    .offset(offset)
    .execute();
  const { total } = await found
    .select((row) => row.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const policies = rows.map((row) => ({
    policyId: row.policy_id,
    name: row.name,
    document: row.document,
    managed: row.managed !== 0,
    attachments: row.attachments,
  }));
  return { output: { policies, total } };
};
