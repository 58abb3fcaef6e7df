import { ConfigError } from '../config.ts';
import { BlobStoreUnusable } from '../database/blobs.ts';
import { MigrationRefused } from '../database/migrations.ts';
import { AccountsFileError } from '../emulator/accounts/accounts-file.ts';
import { InventoryFileError } from '../emulator/trusted-advisor/refreshing/inventory-files.ts';

/** Their messages are written for whoever starts the program. */
const worded = [ConfigError, AccountsFileError, InventoryFileError, BlobStoreUnusable, MigrationRefused];

const folder = 'Check DATA_DIR.';
const database = 'Check DATABASE_URL and the database behind it.';
const host = 'Check HOST and DATABASE_URL.';

/** What to look at, by the error code of the system, of SQLite and of PostgreSQL. */
const advice: Readonly<Record<string, string>> = {
  EADDRINUSE: 'Another program uses the port: set PORT or EMULATOR_PORT.',
  EADDRNOTAVAIL: host,
  ENOTFOUND: host,
  EAI_AGAIN: host,
  EACCES: 'Check DATA_DIR, PORT and EMULATOR_PORT.',
  EEXIST: folder,
  ENOSPC: folder,
  ENOTDIR: folder,
  EROFS: folder,
  ERR_SQLITE_ERROR: folder,
  ECONNREFUSED: database,
  ECONNRESET: database,
  ETIMEDOUT: database,
  // A wrong password, a database that is not there, a right that is missing.
  '28000': database,
  '28P01': database,
  '3D000': database,
  '42501': database,
};

/** A failed start in words where whoever starts the program can mend it, null where it is a defect. */
export function explainFailure(failure: unknown): string | null {
  if (worded.some((known) => failure instanceof known)) return messageOf(failure);
  if (!(failure instanceof Error) || !('code' in failure)) return null;
  const hint = typeof failure.code === 'string' ? advice[failure.code] : undefined;
  return hint === undefined ? null : `${messageOf(failure).replace(/\.$/, '')}. ${hint}`;
}

/** Of several addresses that were tried each has its own error, and all together have no words. */
function messageOf(failure: unknown): string {
  const [first] = failure instanceof AggregateError ? failure.errors : [failure];
  return first instanceof Error ? first.message : String(first);
}
