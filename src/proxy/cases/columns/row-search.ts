/** Answers questions from the columns: scopes before everything else. */
import type { CaseColumns } from './case-columns.ts';
import type { Answers, Asker, FoundByText, Kind, Questions, RowFilter, RowSearch } from './question.ts';
import { counted, facetOf } from './row-counts.ts';
import { figuresOf } from './row-figures.ts';
import { filterTest } from './row-filter.ts';
import { type Order, orderBy, pageOf } from './row-order.ts';
import { scopeTest, seenRows } from './row-scope.ts';
import { every, isAmong, passing, type RowTest, some } from './row-tests.ts';

type Answering = { [Each in Kind]: (columns: CaseColumns, question: Questions[Each]) => Answers[Each] };

export const answering: Answering = {
  search(columns, { asker, search }) {
    const seen = seenRows(columns, asker);
    const rows = foundRows(columns, asker, { rows: seen, filter: search });
    const facets = search.facets.map((property) => facetOf({ columns, asker, rows }, property));
    const page = search.size === 0 ? [] : pageOf(orderOf(columns, search), rows, search);
    return {
      total: rows.length,
      page: page.map((row) => columns.number('caseNo', row)),
      facets,
      visible: Object.fromEntries(counted({ columns, rows: seen }, 'accountId')),
    };
  },
  places(columns, { asker, search }) {
    const rows = foundRows(columns, asker, { rows: seenRows(columns, asker), filter: search });
    const all = { from: 0, size: rows.length };
    return Float64Array.from(pageOf(orderOf(columns, search), rows, all), (row) =>
      columns.number('caseNo', row),
    );
  },
  counts(columns, { asker, filters }) {
    const seen = seenRows(columns, asker);
    return filters.map(({ accountIds, ...filter }) => {
      const rows = accountIds === null ? seen : passing(seen, accountsTest(columns, accountIds));
      return foundRows(columns, asker, { rows, filter }).length;
    });
  },
  figures(columns, { asker, asked }) {
    const filter: RowFilter = { tokens: [...asked.tokens], operation: 'and', ids: asked.ids, text: null };
    const rows = foundRows(columns, asker, { rows: seenRows(columns, asker), filter });
    return figuresOf({ columns, asker, rows }, asked);
  },
};

/** Those of the rows that the filter lets pass. */
function foundRows(
  columns: CaseColumns,
  asker: Asker,
  { rows, filter }: { readonly rows: Int32Array; readonly filter: RowFilter },
): Int32Array {
  const { text, ids } = filter;
  const withText = text === null ? rows : passing(rows, textTest(columns, asker, text));
  const test = filterTest({ columns, asker, ids }, filter);
  return test ? passing(withText, test) : withText;
}

function accountsTest({ texts, codes }: CaseColumns, accountIds: readonly string[]): RowTest {
  const wanted = new Set(accountIds.map((accountId) => texts.find(accountId)));
  return (row) => wanted.has(codes.accountId[row] ?? 0);
}

function orderOf(columns: CaseColumns, search: RowSearch): Order {
  const isInSubject = search.text === null ? null : isAmong(columns, search.text.inSubject);
  return orderBy({ columns, isInSubject }, search);
}

/** Of cases whose messages may not be read, the subject alone is looked at. */
function textTest(columns: CaseColumns, asker: Asker, text: FoundByText): RowTest {
  const found = isAmong(columns, text.everywhere);
  if (asker.scopes.every(({ reads }) => reads === true) && text.byId === '[]') return found;
  return some([
    every([found, scopeTest(columns, asker, 'reads')]),
    isAmong(columns, text.inSubject),
    isAmong(columns, text.byId),
  ]);
}
