/**
 * All that a search finds, for files: the places first, at one moment, so that what is written later is
 * the result that was asked for and its number known; then the rows, page by page and off the event loop.
 */
import { type RawBuilder, type SqlBool, sql } from 'kysely';

import { unreadFlag } from '../../companion/unread-sql.ts';
import type { CenterReads } from '../columns/changed-cases.ts';
import { compiled } from './compiled.ts';
import type { FoundRow } from './found-case.ts';
import { type CaseReads, listsFor, type Search } from './search-cases.ts';
import { workColumns, workJoins } from './work-sql.ts';

export interface WholeRow extends FoundRow {
  /** The first message, where it may be read and may hold how to reach somebody. */
  readonly opening: string | null;
}

/** Who reads, and of which cases the messages. */
export interface PlaceReader extends Pick<Search, 'userId' | 'signal'> {
  /** On the case `c` of `indexed_cases`. */
  readonly isReadable: RawBuilder<SqlBool>;
}

/** Characters of a first message in which its head stands. */
const headAtMost = 4_000;

/** The numbers of all cases that are found, in order. Eight bytes for each are held. */
export async function findPlaces(reads: CaseReads, search: Search): Promise<readonly number[]> {
  const { input, scopes } = search;
  if (scopes.length === 0) return [];
  const { asker, found, columns } = await listsFor(reads, search, [input]);
  return Array.from(
    await columns.ask('places', { asker, search: { ...input, text: null, ids: {}, ...found[0] } }),
  );
}

/** What stands at these places, in their order; what is no longer there is left out. */
export async function readPlaces(
  database: CenterReads,
  places: readonly number[],
  { userId, signal, isReadable }: PlaceReader,
): Promise<WholeRow[]> {
  const query = sql`select c.*, d.cc_email_addresses,
      ${unreadFlag(userId)} as is_unread,
      case when exists (select 1 from case_followers f where f.user_id = ${userId} and f.case_id = c.case_id)
        then 1 else 0 end as is_followed,
      (select case when ${isReadable} and m.body like 'Contact method: %' then substr(m.body, 1, ${sql.lit(headAtMost)}) end
        from indexed_communications m where m.case_no = c.case_no order by m.sent_at limit 1) as opening,
      ${workColumns(database.engine)}
    from indexed_cases c left join indexed_case_contacts d on d.case_no = c.case_no ${workJoins}
    where c.case_no in (${sql.join(places)})`;
  const [rows = []] = await database.readAside([compiled(database, query)], signal);
  // As the query names its columns.
  const byPlace = new Map((rows as unknown as WholeRow[]).map((row) => [row.case_no, row]));
  return places.flatMap((place) => byPlace.get(place) ?? []);
}
