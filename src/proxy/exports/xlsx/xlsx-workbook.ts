/**
 * A workbook, written while its rows are read.
 *
 * Choice: these parts on the archive of ours. exceljs brings nine packages and is not kept any more;
 * hucre held the event loop for 180 ms at a time while it wrote 100,000 rows of 24 columns, and took 8.6 s.
 * Cost: nothing but plain tables can be written. The tests read it with hucre.
 */
import { zipArchive } from '../zip/zip-archive.ts';
import type { ZipFile } from '../zip/zip-entry.ts';
import { headerXml, rowXml, type SheetCell } from './sheet-xml.ts';
import { columnsXml, sheetEnd, sheetHead, sheetPath, workbookParts } from './workbook-parts.ts';

export interface Sheet {
  /** Up to 26 characters, none of `:\/?*[]`. */
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly width: number }[];
  /** In batches: a batch becomes one piece of XML. */
  readonly rows: AsyncIterable<readonly (readonly SheetCell[])[]>;
  /** Epoch milliseconds. */
  readonly time: number;
}

/** Rows of a sheet, the header included. Source: Excel specifications and limits. */
const rowsAtMost = 1_048_576;

/** What does not fit one sheet goes on in a further one. */
export function xlsxWorkbook(sheet: Sheet, rowsInSheet = rowsAtMost): AsyncGenerator<Uint8Array> {
  return zipArchive(parts(sheet, rowsInSheet - 1));
}

async function* parts(sheet: Sheet, rowsInSheet: number): AsyncGenerator<ZipFile> {
  const { name, columns, time } = sheet;
  const rows = new Rows(sheet.rows);
  let number = 0;
  try {
    do {
      number += 1;
      yield { name: sheetPath(number), time, content: sheetXml(columns, rows, rowsInSheet) };
    } while (!(await rows.isAtEnd()));
    for (const [path, content] of workbookParts(name, number)) yield { name: path, time, content };
  } finally {
    await rows.end();
  }
}

async function* sheetXml(columns: Sheet['columns'], rows: Rows, most: number): AsyncGenerator<string> {
  yield sheetHead + columnsXml(columns.map(({ width }) => width));
  yield headerXml(columns.map((column) => column.name));
  let left = most;
  while (left > 0) {
    const batch = await rows.take(left);
    if (batch.length === 0) break;
    left -= batch.length;
    yield batch.map(rowXml).join('');
  }
  yield sheetEnd(columns.length, most - left + 1);
}

type Batch = readonly (readonly SheetCell[])[];

/** Batches that can be taken in part. */
class Rows {
  private readonly batches: AsyncIterator<Batch>;
  private waiting: Batch = [];

  constructor(batches: AsyncIterable<Batch>) {
    this.batches = batches[Symbol.asyncIterator]();
  }

  async isAtEnd(): Promise<boolean> {
    while (this.waiting.length === 0) {
      const { done, value } = await this.batches.next();
      if (done) return true;
      this.waiting = value;
    }
    return false;
  }

  /** None: there are no more. */
  async take(most: number): Promise<Batch> {
    if (await this.isAtEnd()) return [];
    const taken = this.waiting.slice(0, most);
    this.waiting = this.waiting.slice(most);
    return taken;
  }

  /** Nobody reads on. */
  async end(): Promise<void> {
    await this.batches.return?.();
  }
}
