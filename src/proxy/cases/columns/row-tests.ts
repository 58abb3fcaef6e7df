/** What tests of rows are made of. */
import type { CaseColumns } from './case-columns.ts';
import type { CodeColumn } from './case-row.ts';

/** Whether a row passes. */
export type RowTest = (row: number) => boolean;

/** One test at least. */
export function every(tests: readonly RowTest[]): RowTest {
  return tests.reduce((left, right) => (row) => left(row) && right(row));
}

/** One test at least. */
export function some(tests: readonly RowTest[]): RowTest {
  return tests.reduce((left, right) => (row) => left(row) || right(row));
}

export const not =
  (test: RowTest): RowTest =>
  (row) =>
    !test(row);

/** Those of the rows that pass, in their order. A plain loop takes a third of what `filter` does. */
export function passing(rows: Int32Array, test: RowTest): Int32Array {
  const found = new Int32Array(rows.length);
  let count = 0;
  for (let index = 0; index < rows.length; index += 1) {
    const row = rows[index] ?? 0;
    if (test(row)) found[count++] = row;
  }
  return found.subarray(0, count);
}

/** Asks once for each different text, whatever the number of rows that have it. */
export function byText(columns: CaseColumns, column: CodeColumn, passes: (text: string) => boolean): RowTest {
  const codes = columns.codes[column];
  const known = new Int8Array(columns.texts.size);
  return (row) => {
    const code = codes[row] ?? 0;
    if (known[code] === 0) known[code] = passes(columns.texts.textOf(code)) ? 1 : -1;
    return known[code] === 1;
  };
}

/** Whether the row is one of the cases of these numbers; `list`: JSON. */
export function isAmong(columns: CaseColumns, list: string): RowTest {
  const among = new Uint8Array(columns.size);
  const { caseNo: numbers } = columns.numbers;
  let next = 0;
  // Lists of numbers by our own queries.
  for (const caseNo of JSON.parse(list) as number[]) {
    // Long ones are mostly in the order of the rows, where the next one is looked at and not searched for.
    const found = numbers[next] === caseNo ? next : columns.rowOf(caseNo);
    if (found === undefined) continue;
    among[found] = 1;
    next = found + 1;
  }
  return (row) => among[row] === 1;
}

/** The labels of a case, as the column has them. */
export function labelsIn(text: string): readonly string[] {
  // A list of texts by our own query; none where there are none.
  return text === '' ? [] : (JSON.parse(text) as string[]);
}
