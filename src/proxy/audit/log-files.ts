import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import type { Database } from '../../database/database.ts';
import type { AuditRow, CenterTables } from '../store/schema.ts';
import { auditRegion } from './call-record.ts';
import { type EventFilter, findEvents, readEventToken } from './find-events.ts';

/** One of CloudTrail's log files, at its place in a bucket. */
export interface LogFile {
  readonly path: string;
  readonly time: Date;
  /** gzip of `{"Records":[…]}`. */
  readonly content: Buffer;
}

const compress = promisify(gzip);
const rowsAtOnce = 1000;
export const recordsInAFile = 10_000;

export interface FileBounds {
  readonly records: number;
  /** Characters of records that wait for their file, over all accounts: what bounds the memory. */
  readonly waiting: number;
}

const usualBounds: FileBounds = { records: recordsInAFile, waiting: 16 * 1024 * 1024 };

interface Waiting {
  readonly account: string;
  readonly rows: AuditRow[];
  length: number;
}

/**
 * Everything that matches, in files of one account and one day each, the newest first; one file after the
 * other, so that no more is held than is being written. Source: CloudTrail, "Finding your log files".
 */
export async function* logFiles(
  database: Database<CenterTables>,
  filter: EventFilter,
  bounds: FileBounds = usualBounds,
): AsyncGenerator<LogFile> {
  const waiting = new Map<string, Waiting>();
  let length = 0;
  let day = '';
  const take = (file: Waiting): Waiting => {
    waiting.delete(file.account);
    length -= file.length;
    return file;
  };
  for await (const row of everyEvent(database, filter)) {
    if (dayOf(row) !== day) {
      for (const file of waiting.values()) yield await write(take(file));
      day = dayOf(row);
    }
    const account = row.account_id ?? 'supportcenter';
    const file = waiting.get(account) ?? { account, rows: [], length: 0 };
    waiting.set(account, file);
    file.rows.push(row);
    file.length += row.record.length;
    length += row.record.length;
    if (file.rows.length === bounds.records) yield await write(take(file));
    else if (length > bounds.waiting) yield await write(take(largest(waiting)));
  }
  for (const file of waiting.values()) yield await write(take(file));
}

/** Newest first; what is written meanwhile is newer than all of it. */
async function* everyEvent(database: Database<CenterTables>, filter: EventFilter): AsyncGenerator<AuditRow> {
  let next: string | null | undefined;
  do {
    const page = await findEvents(database, filter, readEventToken(next ?? undefined), rowsAtOnce);
    yield* page.rows;
    next = page.next;
  } while (next !== null);
}

function largest(waiting: ReadonlyMap<string, Waiting>): Waiting {
  return [...waiting.values()].reduce((one, other) => (other.length > one.length ? other : one));
}

async function write({ account, rows }: Waiting): Promise<LogFile> {
  const time = new Date(rows[0]?.event_time ?? 0);
  const [year, month, day] = time.toISOString().slice(0, 10).split('-');
  const folder = `AWSLogs/${account}/CloudTrail/${auditRegion}/${year}/${month}/${day}`;
  return {
    path: `${folder}/${logFileName(account, time)}`,
    time,
    content: await logFileOf(rows.toReversed()),
  };
}

/** The records as they were written. */
export async function logFileOf(rows: readonly Pick<AuditRow, 'record'>[]): Promise<Buffer> {
  return await compress(`{"Records":[${rows.map(({ record }) => record).join(',')}]}`);
}

/** `AccountID_CloudTrail_RegionName_YYYYMMDDTHHmmZ_UniqueString.json.gz` */
export function logFileName(account: string, time: Date): string {
  const minute = `${time.toISOString().slice(0, 16).replaceAll(/[-:]/g, '')}Z`;
  return `${account}_CloudTrail_${auditRegion}_${minute}_${randomBytes(8).toString('hex')}.json.gz`;
}

function dayOf({ event_time }: AuditRow): string {
  return new Date(event_time).toISOString().slice(0, 10);
}
