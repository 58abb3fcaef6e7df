/** The statements for what stands on a page, as text and parameters: they run where the event loop is not held. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';

import type { AsideQuery } from '../../../database/aside.ts';
import { unreadFlag } from '../../companion/unread-sql.ts';
import type { CenterReads } from '../columns/changed-cases.ts';
import { compiled } from './compiled.ts';
import { type AccountScope, scopeSql } from './search-scope.ts';
import { workColumns, workJoins } from './work-sql.ts';

/** What stands at the places of a page, in any order; what is not to be seen any more is left out. */
export function rowsQuery(
  reader: CenterReads,
  caseNumbers: readonly number[],
  { userId, scopes }: { readonly userId: string; readonly scopes: readonly AccountScope[] },
): AsideQuery {
  return compiled(
    reader,
    sql`select c.*, d.cc_email_addresses,
        ${unreadFlag(userId)} as is_unread,
        case when exists (select 1 from case_followers f
          where f.user_id = ${userId} and f.case_id = c.case_id) then 1 else 0 end as is_followed,
        ${workColumns(reader.engine)}
      from indexed_cases c left join indexed_case_contacts d on d.case_no = c.case_no ${workJoins}
      where c.case_no in (${sql.join(caseNumbers)}) and ${scopeSql(scopes, 'sees', reader.engine)}`,
  );
}

export function accountsQuery(reader: CenterReads, scopes: readonly AccountScope[]): AsideQuery {
  const ids = scopes.map(({ accountId }) => accountId);
  return compiled(reader, sql`select * from indexed_accounts where account_id in (${sql.join(ids)})`);
}

const messagesEach = 3;

/** Of the cases that are `readable`, the messages in which most of the words stand, newest first among equals. */
export function messagesQuery(
  reader: CenterReads,
  caseNumbers: readonly number[],
  spellings: readonly (readonly string[])[],
  readable: RawBuilder<SqlBool>,
): AsideQuery {
  const find = sql.raw(reader.engine === 'sqlite' ? 'instr' : 'strpos');
  const scores = spellings.map((variants) => {
    const tests = variants.map((text) => sql`${find}(lower(m.body), ${text}) > 0`);
    return sql`case when ${sql.join(tests, sql` or `)} then 1 else 0 end`;
  });
  const score = scores.length > 0 ? sql.join(scores, sql` + `) : sql.lit(0);
  return compiled(
    reader,
    sql`select case_no, sent_at, body from (
        select m.case_no, m.sent_at, m.body, row_number() over
          (partition by m.case_no order by ${score} desc, m.sent_at desc) as place
        from indexed_cases c join indexed_communications m on m.case_no = c.case_no
        where c.case_no in (${sql.join(caseNumbers)}) and ${readable}) t
      where place <= ${sql.lit(messagesEach)} order by case_no, place`,
  );
}
