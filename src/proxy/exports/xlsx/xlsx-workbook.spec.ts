import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import * as fc from 'fast-check';
import { unzipSync } from 'fflate';
import { readXlsx } from 'hucre';
import { describe, expect, test } from 'vitest';

import type { SheetCell } from './sheet-xml.ts';
import { xlsxWorkbook } from './xlsx-workbook.ts';

const time = Date.UTC(2026, 10, 20);
const columns = ['Subject', 'Opened (UTC)', 'Count'].map((name) => ({ name, width: 20 }));

async function* batches(rows: readonly (readonly SheetCell[])[], size: number) {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size);
}

const written = (rows: readonly (readonly SheetCell[])[], size = 3, rowsInSheet?: number) =>
  buffer(
    Readable.from(xlsxWorkbook({ name: 'Cases', columns, rows: batches(rows, size), time }, rowsInSheet)),
  );

async function textsOf(rows: readonly string[]): Promise<unknown[]> {
  const { sheets } = await readXlsx(await written(rows.map((text) => [text])));
  return (sheets[0]?.rows ?? []).slice(1).map((row) => row[0] ?? '');
}

describe('a workbook', () => {
  test('has its header, texts, numbers and real dates', async () => {
    const opened = new Date(Date.UTC(2026, 10, 20, 9, 30, 15));
    const { sheets } = await readXlsx(
      await written([
        ['One', opened, 5],
        ['Two', null, -1],
      ]),
    );
    expect(sheets.map(({ name }) => name)).toEqual(['Cases']);
    expect(sheets[0]?.rows).toEqual([
      ['Subject', 'Opened (UTC)', 'Count'],
      ['One', opened, 5],
      ['Two', null, -1],
    ]);
  });

  test('holds formulas as texts', async () => {
    const formulas = ['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '=HYPERLINK("http://x")', '_x003D_1', "'=1"];
    expect(await textsOf(formulas)).toEqual(formulas);
    const xml = Buffer.from(
      unzipSync(await written([['=1+1']]))['xl/worksheets/sheet1.xml'] ?? [],
    ).toString();
    expect(xml).toContain('<c t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
    expect(xml).not.toContain('<f>');
  });

  test('holds any text as it is', async () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 50 }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(texts, async (rows) => {
        expect(await textsOf(rows)).toEqual(rows.map((text) => text.toWellFormed()));
      }),
      { numRuns: 30 },
    );
  });

  test('goes on in a further sheet, and cuts what no cell takes', async () => {
    const rows = Array.from({ length: 25 }, (_, index) => [`row ${index}`]);
    const { sheets } = await readXlsx(await written(rows, 4, 11));
    expect(sheets.map(({ name, rows: read }) => [name, read.length])).toEqual([
      ['Cases', 11],
      ['Cases (2)', 11],
      ['Cases (3)', 6],
    ]);
    expect(sheets.flatMap((sheet) => sheet.rows.slice(1).map(([cell]) => cell))).toEqual(rows.flat());
    expect(await textsOf(['x'.repeat(40_000)])).toEqual([`${'x'.repeat(32_766)}…`]);
  });

  test('without rows has its header', async () => {
    const { sheets } = await readXlsx(await written([]));
    expect(sheets[0]?.rows).toHaveLength(1);
  });
});
