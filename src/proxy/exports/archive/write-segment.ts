import { Readable } from 'node:stream';

import type { CenterDatabase } from '../../store/center-database.ts';
import type { ArchiveExportRow } from '../../store/export-schema.ts';
import { listed } from '../manifest.ts';
import { zipDirectory } from '../zip/zip-archive.ts';
import { lengthOf, type ZipEntry, type ZipFile, zipEntry } from '../zip/zip-entry.ts';
import { caseFilesOf, casePlaces, closingFiles } from './archive-files.ts';
import { type SegmentEntry, segmentEntries } from './archive-rows.ts';

/** Cases of a segment: a step of some tenths of a second, and some hundred files for 100,000 cases. */
const casesInSegment = 250;

export interface WrittenSegment {
  readonly blobId: string;
  readonly size: number;
  readonly entries: readonly SegmentEntry[];
  /** The numbers of the cases in it, in order; null: it closes the archive. */
  readonly cases: readonly number[] | null;
}

/** Writes the next stretch of an export into a blob of its own. `onOpen` gets what can break it off. */
export async function writeSegment(
  database: CenterDatabase,
  row: ArchiveExportRow,
  onOpen: (content: Readable) => void,
): Promise<WrittenSegment> {
  const places = await casePlaces(database, row, casesInSegment);
  const isOver = places.length === 0;
  const entries: SegmentEntry[] = [];
  const files = isOver ? closingFiles(database, row) : caseFilesOf(database, row, places);
  const bytes = isOver ? closing(database, row, files, entries) : filled(row.size, files, entries);
  const content = Readable.from(bytes, { objectMode: false });
  onOpen(content);
  const { blobId, size } = await database.blobs.put(content);
  return { blobId, size, entries, cases: isOver ? null : places.map(({ case_no }) => case_no) };
}

/** The bytes of the files; answers where they end. */
async function* filled(
  offset: number,
  files: AsyncIterable<ZipFile>,
  entries: SegmentEntry[],
): AsyncGenerator<Uint8Array, number> {
  let at = offset;
  for await (const file of files) {
    let sha256 = '';
    const entry = yield* zipEntry(
      listed(file, (read) => (sha256 = read.sha256)),
      at,
    );
    entries.push({ ...entry, sha256 });
    at += lengthOf(entry);
  }
  return at;
}

async function* closing(
  database: CenterDatabase,
  { export_id, size }: ArchiveExportRow,
  files: AsyncIterable<ZipFile>,
  entries: SegmentEntry[],
): AsyncGenerator<Uint8Array> {
  const at = yield* filled(size, files, entries);
  const all = async function* (): AsyncGenerator<ZipEntry> {
    for await (const earlier of segmentEntries(database.read, export_id)) yield* earlier;
    yield* entries;
  };
  yield* zipDirectory(all(), at);
}
