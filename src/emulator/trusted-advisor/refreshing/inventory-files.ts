/**
 * Inventories that people edit: `inventories/<accountId>.json` in the data folder, read at each start. A file
 * that has changed is the account's new inventory from then on, as with the test controls; the first one is
 * refreshed at once, so that there is something to see.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Database } from '../../../database/database.ts';
import { parseJson } from '../../../support/json.ts';
import type { EmulatorAccount } from '../../accounts/accounts-file.ts';
import { findInventory, versionAt } from '../../store/advisor/inventory-versions.ts';
import type { EmulatorTables } from '../../store/schema.ts';
import { readInventory } from '../inventory.ts';
import { refreshAll, replaceInventory } from './replace-inventory.ts';

/** 50,000 resources of a kind have more than parsers usually take. */
const mostValues = 10_000_000;

/** Names the file, the place and what is wrong there. */
export class InventoryFileError extends Error {
  override name = 'InventoryFileError';
}

async function readText(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** The file as JSON by the schema, null where there is none. */
async function readDocument(file: string): Promise<string | null> {
  const text = await readText(file);
  if (text === null) return null;
  const json = parseJson(text, mostValues);
  if (!json.ok) throw new InventoryFileError(`${file} is no JSON: ${json.reason}`);
  const read = readInventory(json.value);
  if (read.ok) return JSON.stringify(json.value);
  const problems = read.problems.map(({ path, message }) => `${path === '' ? 'the file' : path}: ${message}`);
  throw new InventoryFileError(`${file} is no inventory:\n${problems.join('\n')}`);
}

/** What was handed in last, as JSON; null where nothing was. */
export async function newestInventory(
  database: Database<EmulatorTables>,
  accountId: string,
): Promise<string | null> {
  const version = await versionAt(database.read, accountId, Number.MAX_SAFE_INTEGER);
  return version === null ? null : findInventory(database.read, accountId, version);
}

/** Throws `InventoryFileError`. `now` is the emulator's clock. */
export async function loadInventoryFiles(
  database: Database<EmulatorTables>,
  accounts: readonly EmulatorAccount[],
  { dataDir, now }: { dataDir: string; now: number },
): Promise<void> {
  for (const account of accounts) {
    const document = await readDocument(join(dataDir, 'inventories', `${account.accountId}.json`));
    if (document === null || document === (await newestInventory(database, account.accountId))) continue;
    const isFirst = await replaceInventory(database, { account, document, now });
    if (isFirst) await refreshAll(database, account, now);
  }
}
