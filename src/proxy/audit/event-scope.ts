/**
 * Records name cases. Who reads the event history and may see some cases of an account only is shown the
 * records that name no case but these, whichever member names it: the call's own case, others beside it, its
 * number, or one of its files. Calls at the desk are of no account and are held against the account of the case.
 * Whoever may see no case at all sees every record: the history is a permission of its own, for people who keep
 * order and have nothing to do with cases.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';

import type { Engine } from '../../database/database.ts';
import { circumstancesOf } from '../admin/administer.ts';
import { type AccountScope, scopeSql } from '../cases/search/search-scope.ts';
import type { OwnCall, OwnParts } from '../operations/own-operation.ts';

/** A condition on rows of `audit`; undefined where nothing is kept from the person. */
export async function eventScope(
  { directory, permissions, database, secure }: OwnParts,
  call: OwnCall,
): Promise<RawBuilder<SqlBool> | undefined> {
  const circumstances = circumstancesOf(call, secure);
  const scopes: AccountScope[] = [];
  for (const { accountId } of await directory.list()) {
    const decision = await permissions.decide(circumstances, accountId, 'support:DescribeCases');
    if (decision.effect === 'conditional') scopes.push({ accountId, sees: decision.condition, reads: false });
  }
  return scopes.length === 0 ? undefined : showsNothingElse(scopes, database.engine);
}

function showsNothingElse(scopes: readonly AccountScope[], engine: Engine): RawBuilder<SqlBool> {
  const narrowed = sql`(${sql.join(scopes.map(({ accountId }) => accountId))})`;
  const ofNarrowed = sql.join(
    scopes.map(({ accountId }) => sql`n.value like ${`case-${accountId}-%`}`),
    sql` or `,
  );
  const isOpen = sql`(audit.account_id is null or audit.account_id not in ${narrowed})`;
  const visible = sql`(c.account_id not in ${narrowed} or ${scopeSql(scopes, 'sees', engine)})`;
  const here = sql`c.account_id = audit.account_id and ${visible}`;
  // What the index does not know nobody is told of who may not see every case.
  const isShown = sql`case n.kind
    when 'displayId' then ${isOpen} or exists (
      select 1 from indexed_cases c where c.display_id = n.value and ${here})
    when 'attachmentId' then ${isOpen} or exists (
      select 1 from indexed_attachments f join indexed_cases c on c.case_no = f.case_no
      where f.attachment_id = n.value and ${here})
    else exists (select 1 from indexed_cases c where c.case_id = n.value and ${visible})
      or (${isOpen} and not (${ofNarrowed})) end`;
  return sql`((record not like '%"case%' and record not like '%"displayId"%' and record not like '%"attachmentId"%')
    or not exists (select 1 from ${named[engine]} n where n.value is not null and not (${isShown})))`;
}

/** What a record names, in rows of a kind and a value; one of no special kind is the id of a case. */
const named: Record<Engine, RawBuilder<unknown>> = {
  sqlite: sql`(select key as kind, value from json_tree(record)
    where key in ('caseId', 'displayId', 'attachmentId') or (type = 'text' and value like 'case-%'))`,
  postgres: sql`(
    select 'caseId' as kind, v #>> '{}' as value from jsonb_path_query(record::jsonb,
      '$.** ? (@.type() == "string" && @ starts with "case-")') v
    union all select 'caseId', record::jsonb #>> '{requestParameters,caseId}'
    union all select 'displayId', record::jsonb #>> '{requestParameters,displayId}'
    union all select 'attachmentId', record::jsonb #>> '{requestParameters,attachmentId}')`,
};
