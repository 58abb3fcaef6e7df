/** People with policies of their own, put into the product's store: administration has no screen yet. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { hashPassword } from '../../src/proxy/identity/passwords.ts';
import { attachPolicy, newUser } from '../../src/proxy/identity/users.ts';
import { centerMigrations } from '../../src/proxy/store/migrations.ts';
import type { CenterTables } from '../../src/proxy/store/schema.ts';
import type { ManagedPolicyName } from '../../src/support/policy/managed-policies.ts';
import type { Product } from './product.ts';

/** A policy that comes with the product, and where it holds: an account id or `*`. */
export interface Grant {
  readonly policy: ManagedPolicyName;
  readonly scope: string;
}

const password = 'everybody has this one in a test';

async function insert(database: Database<CenterTables>, userName: string, grants: readonly Grant[]) {
  const user = newUser(userName, await hashPassword(password), Date.now());
  await database.write(async (transaction) => {
    await transaction.insertInto('users').values(user).execute();
    for (const { policy, scope } of grants) await attachPolicy(transaction, user.user_id, policy, scope);
  });
}

/** The name is new each time: a worker's product outlives a test. */
export async function newPerson({ dataDir }: Product, grants: readonly Grant[]) {
  const username = `person-${randomUUID().slice(0, 8)}`;
  const database = await openDatabase<CenterTables>(
    { engine: 'sqlite', file: join(dataDir, 'center.sqlite'), blobFolder: join(dataDir, 'blobs', 'center') },
    centerMigrations,
  );
  try {
    await insert(database, username, grants);
  } finally {
    await database.close();
  }
  return { username, password };
}
