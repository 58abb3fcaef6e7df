/** A search over the index: what may be seen, what was asked for, and what is answered of it. */
import type { FoundCase, IndexedAccount, SearchAnswer } from '../../../contract/center/search-for-cases.ts';
import type { AsideRows } from '../../../database/aside.ts';
import type { IndexedAccountRow } from '../../store/case-schema.ts';
import type { CenterReads } from '../columns/changed-cases.ts';
import type { ColumnThread } from '../columns/column-thread.ts';
import type { ColumnWorker } from '../columns/column-worker.ts';
import { type Told, tellLists, type Who, type Wish } from '../columns/told-lists.ts';
import { excerptsOf, messagesIn, spellingsOf } from './excerpts.ts';
import { type FoundRow, foundCase } from './found-case.ts';
import { accountsQuery, messagesQuery, rowsQuery } from './page-queries.ts';
import type { SearchInput } from './search-input.ts';
import { type AccountScope, scopeSql } from './search-scope.ts';
import { readTextQuery } from './text-query.ts';

export interface Search extends Who {
  readonly input: SearchInput;
}

/** Where cases are looked for, and what stands in them. */
export interface CaseReads {
  readonly database: CenterReads;
  readonly columns: ColumnThread;
}

export async function searchCases(reads: CaseReads, search: Search): Promise<SearchAnswer> {
  const { input, scopes, signal } = search;
  if (scopes.length === 0) {
    const facets = input.facets.map((property) => ({ property, counts: [] }));
    return { cases: [], accounts: [], total: 0, facets };
  }
  const { database } = reads;
  const [{ asker, found, columns }, [accounts = []]] = await Promise.all([
    listsFor(reads, search, [input]),
    database.readAside([accountsQuery(database, scopes)], signal),
  ]);
  const { page, visible, total, facets } = await columns.ask('search', {
    asker,
    search: { ...input, text: null, ids: {}, ...found[0] },
  });
  return {
    cases: await casesAt(database, page, search),
    accounts: scopes.map((scope) => accountOf(scope, accounts, visible[scope.accountId] ?? 0)),
    total,
    facets,
  };
}

/** What the wishes need beside the columns, and these with all that was committed before. */
export async function listsFor(
  { database, columns }: CaseReads,
  who: Who,
  wishes: readonly Wish[],
): Promise<Told & { readonly columns: ColumnWorker }> {
  const [told, current] = await Promise.all([tellLists(database, who, wishes), columns.upToDate()]);
  who.signal?.throwIfAborted();
  return { ...told, columns: current };
}

async function casesAt(
  database: CenterReads,
  numbers: readonly number[],
  { input, scopes, userId, now, signal }: Search,
): Promise<FoundCase[]> {
  if (numbers.length === 0) return [];
  const query = readTextQuery(input.text);
  const readable = scopeSql(scopes, 'reads', database.engine);
  const [rows = [], messages] = await database.readAside(
    [
      rowsQuery(database, numbers, { userId, scopes }),
      ...(query ? [messagesQuery(database, numbers, spellingsOf(query, input.text), readable)] : []),
    ],
    signal,
  );
  const excerpts = query ? await excerptsOf(messagesIn(messages), query) : null;
  // As the query names its columns.
  const byNumber = new Map((rows as unknown as readonly FoundRow[]).map((row) => [row.case_no, row]));
  return numbers.flatMap((number) => {
    const row = byNumber.get(number);
    return row ? [foundCase(row, query, excerpts?.get(number), now)] : [];
  });
}

function accountOf(
  { accountId, sees }: AccountScope,
  accounts: AsideRows[number],
  cases: number,
): IndexedAccount {
  // As the query names its columns.
  const row = accounts.find((one) => one['account_id'] === accountId) as IndexedAccountRow | undefined;
  return {
    accountId,
    state: row?.state ?? 'waiting',
    cases,
    ...(typeof row?.up_to_date === 'number' && { upToDate: new Date(row.up_to_date).toISOString() }),
    ...(row?.problem && { problem: row.problem }),
    ...(row?.problem_detail && { problemDetail: row.problem_detail }),
    ...(sees !== true && { isNarrowed: true }),
  };
}
