/** Checks the hash chains of the audit record: of DATABASE_URL, or of the store in DATA_DIR. */
import './require-node.ts';

import { existsSync } from 'node:fs';

import { ConfigError, databaseLocation, readConfig } from '../config.ts';
import { openDatabase } from '../database/open-database.ts';
import type { AuditCheck } from '../proxy/audit/verify-chains.ts';
import { verifyChains } from '../proxy/audit/verify-chains.ts';
import { centerMigrations } from '../proxy/store/migrations.ts';
import type { CenterTables } from '../proxy/store/schema.ts';
import { print } from './run-program.ts';

function tell({ records, chains, broken }: AuditCheck): void {
  for (const { chainId, sequence, problem } of broken) {
    print(`Broken: chain ${chainId}, record ${sequence}: ${problem}.`);
  }
  const result = broken.length === 0 ? 'All chains hold.' : `${broken.length} broken.`;
  print(`${records} records in ${chains} chains. ${result}`);
}

async function verify(): Promise<AuditCheck> {
  const location = databaseLocation(readConfig(), 'center');
  // Opening would make an empty store, whose chains all hold.
  if (location.engine === 'sqlite' && !existsSync(location.file)) {
    throw new ConfigError(`There is no store at ${location.file}. Set DATA_DIR or DATABASE_URL.`);
  }
  const database = await openDatabase<CenterTables>(location, centerMigrations);
  try {
    return await verifyChains(database);
  } finally {
    await database.close();
  }
}

try {
  const check = await verify();
  tell(check);
  process.exitCode = check.broken.length === 0 ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof ConfigError ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
