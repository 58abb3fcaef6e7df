/** How many of the rows have which value of a property. */
import type { Facet, FacetProperty } from '../../../contract/center/search-for-cases.ts';
import { noValue } from '../../../contract/center/search-rules.ts';
import type { CaseColumns } from './case-columns.ts';
import type { CodeColumn } from './case-row.ts';
import type { Asker } from './question.ts';
import { turnOf, unreadTest } from './row-filter.ts';
import { labelsIn, passing, type RowTest } from './row-tests.ts';

/** Values of one property that are told. */
const countsAtMost = 200;

interface CountParts {
  readonly columns: CaseColumns;
  readonly asker: Asker;
  readonly rows: Int32Array;
}

export function facetOf(parts: CountParts, property: FacetProperty): Facet {
  const counts = new Map<string, number>();
  for (const [value, count] of valuesOf(parts, property)) counts.set(value, (counts.get(value) ?? 0) + count);
  const sorted = [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((left, right) => right.count - left.count || (left.value < right.value ? -1 : 1));
  return { property, counts: sorted.slice(0, countsAtMost) };
}

/** A value may come several times. */
function valuesOf(parts: CountParts, property: FacetProperty): (readonly [string, number])[] {
  const { asker, columns } = parts;
  switch (property) {
    case 'hasAttachment':
      return truths(parts, (row) => columns.numbers.hasAttachment[row] === 1);
    case 'isUnread':
      return truths(parts, unreadTest(columns, asker));
    case 'turn':
      return counted(parts, 'status').map(([status, count]) => [turnOf(status), count]);
    case 'owner':
    case 'team':
      return counted(parts, property).map(([name, count]) => [name === '' ? noValue : name, count]);
    case 'label':
      return counted(parts, 'labels').flatMap(([labels, count]) =>
        labelsIn(labels).map((label) => [label, count] as const),
      );
    case 'status':
    case 'severityCode':
    case 'serviceCode':
    case 'categoryCode':
    case 'accountId':
    case 'submittedBy':
    case 'language':
      return counted(parts, property);
  }
}

/** Each text of the column with the number of its rows. */
export function counted({ columns, rows }: Omit<CountParts, 'asker'>, column: CodeColumn) {
  const codes = columns.codes[column];
  const counts = new Uint32Array(columns.texts.size);
  for (let index = 0; index < rows.length; index += 1) {
    const code = codes[rows[index] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const found: [string, number][] = [];
  for (const [code, count] of counts.entries()) {
    if (count > 0) found.push([columns.texts.textOf(code), count]);
  }
  return found;
}

function truths({ rows }: CountParts, test: RowTest): [string, number][] {
  const count = passing(rows, test).length;
  const both: [string, number][] = [
    ['true', count],
    ['false', rows.length - count],
  ];
  return both.filter(([, some]) => some > 0);
}
