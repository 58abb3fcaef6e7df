/** The files of an archive: the cases as JSON Lines, their attachments, and in the end what helps to read it. */
import { type SqlBool, sql } from 'kysely';

import { blobContent } from '../../../database/blobs.ts';
import { caseColumns, type CaseColumn } from '../../../contract/center/exports.ts';
import { safeFileName, uniqueNames } from '../../../support/safe-file-name.ts';
import { zonedClock } from '../../../support/zoned-time.ts';
import { readContactBlock } from '../../../support/contact-block.ts';
import type { TakenCase } from '../../../support/taken-case.ts';
import { foundCase } from '../../cases/search/found-case.ts';
import { readPlaces } from '../../cases/search/whole-result.ts';
import { indexedCase } from '../../cases/read-cases.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import type { ArchiveExportRow } from '../../store/export-schema.ts';
import { archivedCommunications, archivedDetails } from '../case/read-archived-case.ts';
import { takenCase } from '../case/read-case.ts';
import { writeCases } from '../cases/write-cases.ts';
import type { ZipFile } from '../zip/zip-entry.ts';
import { inScopeOf } from './archive-scope.ts';
import { segmentCases, segmentEntries } from './archive-rows.ts';

export interface CasePlace {
  readonly case_no: number;
  readonly case_id: string;
}

interface ArchivedFile {
  readonly attachmentId: string;
  readonly blobId: string;
  readonly path: string;
}

/** Some cases in one file, and the attachments of theirs that are kept here. */
export async function* caseFilesOf(
  database: CenterDatabase,
  { started_at: time, account_id: accountId }: ArchiveExportRow,
  places: readonly CasePlace[],
): AsyncGenerator<ZipFile> {
  const files: ArchivedFile[] = [];
  const lines = async function* () {
    for (const place of places) {
      const taken = await archivedCase(database, accountId, place, time);
      if (!taken) continue;
      const placed = await placedFiles(database, taken);
      files.push(...placed.files);
      yield `${JSON.stringify(placed.taken)}\n`;
    }
  };
  const [first, last] = [places[0]?.case_no ?? 0, places.at(-1)?.case_no ?? 0];
  yield { name: `cases/${first}-${last}.jsonl`, time, content: lines() };
  for (const { path, blobId } of files) {
    yield { name: path, time, content: blobContent(database.blobs, blobId) };
  }
}

async function archivedCase(
  { read }: CenterDatabase,
  accountId: string,
  { case_id, case_no }: CasePlace,
  time: number,
): Promise<TakenCase | null> {
  const row = await indexedCase(read, case_id);
  if (!row) return null;
  const communications = await archivedCommunications(read, case_no);
  return takenCase(accountId, 'archive', { details: archivedDetails(row), communications }, time);
}

/** The case with the paths of those of its files that are kept. */
async function placedFiles({ read }: CenterDatabase, taken: TakenCase) {
  const named = taken.communications.flatMap(({ attachments }) => attachments);
  const ids = [...new Set(named.map(({ attachmentId }) => attachmentId))];
  if (ids.length === 0) return { taken, files: [] };
  const kept = await read
    .selectFrom('archived_attachments')
    .select(['attachment_id', 'blob_id', 'file_name'])
    .where('attachment_id', 'in', ids)
    .where('blob_id', 'is not', null)
    .execute();
  const unique = uniqueNames();
  const folder = `attachments/${safeFileName(taken.case.caseId)}`;
  const files = kept.map(({ attachment_id, blob_id, file_name }) => ({
    attachmentId: attachment_id,
    blobId: blob_id ?? '',
    path: `${folder}/${unique(safeFileName(file_name))}`,
  }));
  const paths = new Map(files.map(({ attachmentId, path }) => [attachmentId, path]));
  const communications = taken.communications.map((it) => ({
    ...it,
    attachments: it.attachments.map((file) => {
      const path = paths.get(file.attachmentId);
      return path === undefined ? file : { ...file, path };
    }),
  }));
  return { taken: { ...taken, communications }, files };
}

/** What belongs to who exports and not to the case. */
const notOfTheCase: ReadonlySet<CaseColumn> = new Set<CaseColumn>(['isUnread', 'isFollowed', 'accountName']);
/** The table's own keys. */
const columns = (Object.keys(caseColumns) as CaseColumn[]).filter((name) => !notOfTheCase.has(name));
const everything = sql<SqlBool>`1 = 1`;

/** The list, the manifest and a word on how to read it all. */
export async function* closingFiles(
  database: CenterDatabase,
  row: ArchiveExportRow,
): AsyncGenerator<ZipFile> {
  const { started_at: time } = row;
  const pages = listedPages(database, row);
  const table = { columns, clock: zonedClock('UTC'), pages, now: time };
  yield { name: 'cases.csv', time, content: writeCases('csv', table) };
  yield { name: 'README.txt', time, content: readme(row) };
  yield { name: 'manifest.json', time, content: manifest(database, row) };
}

/** Those whose files are in it, and no others: what may be seen can change while it is made. */
async function* listedPages(database: CenterDatabase, row: ArchiveExportRow) {
  const { user_id: userId, started_at: now } = row;
  for await (const numbers of segmentCases(database.read, row.export_id)) {
    const rows = await readPlaces(database, numbers, { userId, signal: undefined, isReadable: everything });
    yield rows.map((it) => ({
      found: foundCase(it, null, undefined, now),
      accountName: '',
      contact: it.opening === null ? null : readContactBlock(it.opening).contact,
      now,
    }));
  }
}

/** The next cases of an export, in order. */
export async function casePlaces(
  { read, engine }: CenterDatabase,
  { account_id, written_case, last_case, case_condition }: ArchiveExportRow,
  limit: number,
): Promise<CasePlace[]> {
  return await read
    .selectFrom('indexed_cases as c')
    .select(['case_no', 'case_id'])
    .where('account_id', '=', account_id)
    .where('case_no', '>', written_case)
    .where('case_no', '<=', last_case)
    .where(inScopeOf(case_condition, engine))
    .orderBy('case_no')
    .limit(limit)
    .execute();
}

async function* manifest(database: CenterDatabase, row: ArchiveExportRow): AsyncGenerator<string> {
  const about = {
    format: 'support-center-manifest',
    version: 1,
    exportedAt: new Date(row.started_at).toISOString(),
    accountId: row.account_id,
    cases: row.cases_done,
  };
  yield `${JSON.stringify(about).slice(0, -1)},"files":[`;
  let separator = '\n';
  for await (const entries of segmentEntries(database.read, row.export_id)) {
    const files = entries.map(({ name, size, sha256 }) => JSON.stringify({ path: name, size, sha256 }));
    if (files.length > 0) yield separator + files.join(',\n');
    separator = ',\n';
  }
  yield '\n]}\n';
}

function readme({ account_id, started_at, cases_done, case_condition }: ArchiveExportRow): string {
  const scope = case_condition === null ? '' : '\nOnly cases that policies let its maker see are in it.\n';
  return `Archive of the support cases of account ${account_id}
As it was known at ${new Date(started_at).toISOString()}: ${cases_done} cases.
${scope}
cases/*.jsonl    one case a line, as JSON: format "support-center-case", version 1, with all messages
attachments/     the files that are kept here, by case; a case names each with its path
cases.csv        the list of all cases, times in UTC
manifest.json    every file of cases/ and attachments/ with its size and SHA-256

Cases that the Support API no longer gives are in it, as they were when it gave them last.
Attachments are in it as far as an administrator has them kept for this account.
`;
}
