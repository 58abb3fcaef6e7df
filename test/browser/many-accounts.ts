/** Fifty accounts, each with one finding more than the one before, for the screens of all of them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { admin, productWith } from './fixtures.ts';
import type { Product } from './product.ts';

const longName = ' of the company whose name is longer than any bar has room for, production in Europe';

export const accountIds = Array.from({ length: 50 }, (_, index) => String(100_000_000_001 + index));

function inventoryOf(accountId: string, addresses: number) {
  return {
    // From the eleventh account on the root user signs in with a second factor.
    rootUser: { isMfaEnabled: addresses > 10 },
    // Whether an address is in use depends on them.
    instances: [],
    addresses: Array.from({ length: addresses }, (_, index) => ({
      allocationId: `eipalloc-${accountId}${index}`,
      publicIp: `198.51.100.${index}`,
      region: 'eu-central-1',
      instanceId: null,
    })),
  };
}

export async function giveInventory(
  { emulator }: Product,
  accountId: string,
  addresses: number,
): Promise<void> {
  const answer = await fetch(`${emulator}/_emulator/inventory/${accountId}`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(inventoryOf(accountId, addresses)),
  });
  if (!answer.ok) throw new Error(`inventory of ${accountId}: ${answer.status} ${await answer.text()}`);
}

async function writeFolder(): Promise<{ folder: string; accountsFile: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'support-center-accounts-'));
  const accounts = accountIds.map((accountId, index) => ({
    accountId,
    name: `Team ${String(index + 1).padStart(2, '0')}${index === 49 ? longName : ''}`,
    plan: 'business',
    users: [],
  }));
  const accountsFile = join(folder, 'accounts.json');
  await writeFile(accountsFile, JSON.stringify(accounts));
  await mkdir(join(folder, 'inventories'));
  const writing = accountIds.map((accountId, index) =>
    writeFile(
      join(folder, 'inventories', `${accountId}.json`),
      JSON.stringify(inventoryOf(accountId, index + 1)),
    ),
  );
  await Promise.all(writing);
  return { folder, accountsFile };
}

/** A fixture: a product with these accounts, which are there before it looks at any. */
export async function productOfMany(
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from it that nothing else is needed
  {},
  use: (product: Product) => Promise<void>,
): Promise<void> {
  const { folder, accountsFile } = await writeFolder();
  const start = productWith({
    ADMIN_PASSWORD: admin.password,
    SAMPLE_DATA: '0',
    DATA_DIR: folder,
    EMULATOR_ACCOUNTS_FILE: accountsFile,
  });
  await start({}, use);
  await rm(folder, { recursive: true, force: true });
}
