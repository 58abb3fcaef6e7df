import { Readable } from 'node:stream';

import { z } from 'zod';

import { type CaseColumn, caseColumns, casesFormats, rowsHeader } from '../../contract/center/exports.ts';
import { progressType } from '../../contract/progress-stream.ts';
import { readContactBlock } from '../../support/contact-block.ts';
import type { JsonObject } from '../../support/json.ts';
import { zonedClock } from '../../support/zoned-time.ts';
import { readInput } from '../admin/read-input.ts';
import { foundCase } from '../cases/search/found-case.ts';
import { readSearchInput } from '../cases/search/search-input.ts';
import { type AccountScope, scopeSql } from '../cases/search/search-scope.ts';
import { findPlaces, readPlaces, type WholeRow } from '../cases/search/whole-result.ts';
import type { ListedCase } from '../exports/cases/case-cells.ts';
import { writeCases } from '../exports/cases/write-cases.ts';
import { downloadHeaders, exportShape } from '../exports/export-input.ts';
import { type Count, framed } from '../exports/framed.ts';
import { xlsxType } from '../exports/xlsx/workbook-parts.ts';
import type { OwnCall, OwnOperation, OwnParts } from './own-operation.ts';
import { scopesOf } from './search-for-cases.ts';

/** The table's own keys. */
const columnNames = Object.keys(caseColumns) as [CaseColumn, ...CaseColumn[]];
const types = { csv: 'text/csv; charset=utf-8', xlsx: xlsxType } as const;
const atOnce = 200;

/** Only what is said of the file; the rest is the search. */
const fileShape = {
  ...exportShape,
  format: z.enum(casesFormats),
  columns: z
    .array(z.enum(columnNames))
    .min(1)
    .refine((names) => new Set(names).size === names.length, 'must name each column once')
    .default(columnNames),
};

/** All that a search finds, as one file that is written while it is read. */
export const exportCases: OwnOperation = async (parts, input, call) => {
  const { format, columns, timeZone, progress, ...search } = input;
  const given = Object.entries({ format, columns, timeZone, progress }).filter(([, it]) => it !== undefined);
  // Without the undefined ones: what JSON had.
  const wish = readInput(fileShape, Object.fromEntries(given) as JsonObject);
  const wanted = readSearchInput(search);
  const scopes = await scopesOf(parts, call, wanted.accountIds);
  await parts.settled(scopes.map(({ accountId }) => accountId));
  const { now, signal } = call;
  const found = { input: wanted, scopes, userId: call.person.userId, now, signal };
  const places = await findPlaces(parts, found);
  const count: Count = { done: 0, total: places.length };
  const pages = listedPages(parts, call, { places, scopes, count });
  const clock = zonedClock(wish.timeZone);
  const file = writeCases(wish.format, { columns: wish.columns, clock, pages, now: call.now });
  const fileName = `cases-${new Date(call.now).toISOString().slice(0, 10)}.${wish.format}`;
  const body = wish.progress ? framed(file, count, parts.onBroken) : file;
  return {
    output: { fileName, rows: places.length },
    file: {
      contentType: wish.progress ? progressType : types[wish.format],
      body: Readable.from(body, { objectMode: false }),
      headers: { ...downloadHeaders(fileName), [rowsHeader]: String(places.length) },
    },
  };
};

interface Result {
  readonly places: readonly number[];
  readonly scopes: readonly AccountScope[];
  readonly count: Count;
}

async function* listedPages(
  { database, directory }: OwnParts,
  { person: { userId }, signal, now }: OwnCall,
  { places, scopes, count }: Result,
): AsyncGenerator<ListedCase[]> {
  const names = new Map((await directory.list()).map(({ accountId, name }) => [accountId, name]));
  const isReadable = scopeSql(scopes, 'reads', database.engine);
  const listed = (row: WholeRow): ListedCase => {
    const contact = row.opening !== null ? readContactBlock(row.opening).contact : null;
    const accountName = names.get(row.account_id) ?? '';
    return { found: foundCase(row, null, undefined, now), accountName, contact, now };
  };
  for (let from = 0; from < places.length; from += atOnce) {
    const rows = await readPlaces(database, places.slice(from, from + atOnce), {
      userId,
      signal,
      isReadable,
    });
    yield rows.map(listed);
    count.done = Math.min(from + atOnce, places.length);
  }
}
