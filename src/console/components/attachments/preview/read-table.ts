import Papa from 'papaparse';

export interface TableHead {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether there is more than these rows. */
  readonly isCut: boolean;
  /** Whether the rows have more than these columns. */
  readonly hasMoreColumns: boolean;
}

const most = { rows: 200, columns: 40, cell: 500 } as const;

/** The first rows of a CSV or TSV; what separates its values is found out. */
export function readTable(text: string): TableHead {
  const { data } = Papa.parse<string[]>(text, { preview: most.rows + 2, skipEmptyLines: 'greedy' });
  const [first = [], ...others] = data;
  const width = Math.min(Math.max(0, ...data.map((row) => row.length)), most.columns);
  const filled = (row: readonly string[]) =>
    Array.from({ length: width }, (_, index) => (row[index] ?? '').slice(0, most.cell));
  return {
    header: filled(first),
    rows: others.slice(0, most.rows).map(filled),
    isCut: others.length > most.rows,
    hasMoreColumns: data.some((row) => row.length > most.columns),
  };
}
