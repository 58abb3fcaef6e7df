/**
 * The archive of an account as a file that is made in the background.
 *
 * Context: 100,000 cases take minutes, and a process may end in the middle. Choice: the file is a ZIP archive
 * in segments, each of whole entries and a blob of its own; a segment is a step, which is written once and
 * never again, and the file is all of them one behind the other. So a restart goes on at the next segment, a
 * download at any byte, and nothing is ever copied together. One process works at an export, by a lease.
 * Rejected: one blob, which can't be gone on with, and files for each case, a hundred thousand entries that
 * no unpacker likes. Cost: our own directory of the archive, and a lease that is lost loses one step.
 */
import type { Kysely, Transaction } from 'kysely';

import type { ArchiveExport } from '../../../contract/center/exports.ts';
import type { ArchiveExportRow } from '../../store/export-schema.ts';
import type { CenterTables } from '../../store/schema.ts';
import type { ZipEntry } from '../zip/zip-entry.ts';

/** A file of a segment: where it stands, and what the manifest says of it. */
export interface SegmentEntry extends ZipEntry {
  readonly sha256: string;
}

export interface Segment {
  readonly blobId: string;
  readonly startsAt: number;
  readonly size: number;
}

export function archiveExport(row: ArchiveExportRow): ArchiveExport {
  return {
    exportId: row.export_id,
    accountId: row.account_id,
    // Removed ones are not asked for.
    state: row.state === 'removed' ? 'failed' : row.state,
    startedAt: new Date(row.started_at).toISOString(),
    expiresAt: new Date(row.expires_at).toISOString(),
    casesDone: row.cases_done,
    casesTotal: row.cases_total,
    size: row.size,
  };
}

/** Undefined: it is not there, or somebody else's. */
export async function findExport(
  reader: Kysely<CenterTables> | Transaction<CenterTables>,
  exportId: string,
  userId: string,
): Promise<ArchiveExportRow | undefined> {
  return await reader
    .selectFrom('archive_exports')
    .selectAll()
    .where('export_id', '=', exportId)
    .where('user_id', '=', userId)
    .where('state', '!=', 'removed')
    .executeTakeFirst();
}

/** In order. */
export async function findSegments(reader: Kysely<CenterTables>, exportId: string): Promise<Segment[]> {
  const rows = await reader
    .selectFrom('archive_export_segments')
    .select(['blob_id', 'starts_at', 'size'])
    .where('export_id', '=', exportId)
    .orderBy('number')
    .execute();
  return rows.map(({ blob_id, starts_at, size }) => ({ blobId: blob_id, startsAt: starts_at, size }));
}

/** All entries so far, a segment's at a time. */
export async function* segmentEntries(
  reader: Kysely<CenterTables>,
  exportId: string,
): AsyncGenerator<SegmentEntry[]> {
  // Written by a step and by nothing else.
  for await (const { entries } of eachSegment(reader, exportId)) yield JSON.parse(entries) as SegmentEntry[];
}

/** The numbers of the cases so far, a segment's at a time. */
export async function* segmentCases(
  reader: Kysely<CenterTables>,
  exportId: string,
): AsyncGenerator<number[]> {
  for await (const { cases } of eachSegment(reader, exportId)) {
    const numbers = JSON.parse(cases ?? '[]') as number[]; // as above
    if (numbers.length > 0) yield numbers;
  }
}

async function* eachSegment(reader: Kysely<CenterTables>, exportId: string) {
  for (let number = 0; ; number += 1) {
    const row = await reader
      .selectFrom('archive_export_segments')
      .select(['entries', 'cases'])
      .where('export_id', '=', exportId)
      .where('number', '=', number)
      .executeTakeFirst();
    if (!row) return;
    yield row;
  }
}
