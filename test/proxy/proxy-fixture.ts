/** A real emulator and a real proxy on free ports, with everything they keep in a place of their own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

import { sql } from 'kysely';
import { pino } from 'pino';
import type { Logger } from 'pino';

import type { AuditRecord } from '../../src/contract/audit-record.ts';
import type { Database, Engine } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { startEmulator } from '../../src/emulator/emulator.ts';
import type { RunningEmulator } from '../../src/emulator/emulator.ts';
import { countryCalendar } from '../../src/proxy/cases/dues/country-calendar.ts';
import { attachPolicy, newUser } from '../../src/proxy/identity/users.ts';
import type { ProxyOptions, RunningProxy } from '../../src/proxy/proxy.ts';
import { startProxy } from '../../src/proxy/proxy.ts';
import { centerDatabase, rememberFor } from '../../src/proxy/store/center-database.ts';
import { centerMigrations } from '../../src/proxy/store/migrations.ts';
import type { CenterTables } from '../../src/proxy/store/schema.ts';
import { temporaryLocation } from '../databases.ts';
import { Browser } from './browser.ts';
import { testAccounts } from './test-accounts.ts';

export const adminPassword = 'correct horse battery staple';
/** The same, derived with next to no work, which the product reads from it: people sign in before every other test. */
const quickHash =
  '$argon2id$v=19$m=8,t=1,p=1$dGhlIHNhbHQgb2YgdGVzdHM$sD4aGJ36QCtb1jCz77iGtxMo6jzhNGe9IHFPH0z62U0';

export interface UpstreamRequest {
  readonly operation: string;
  readonly accountId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signedHeaders: readonly string[];
}

/** The name of a managed policy or a document, and where it holds: an account id or `*`. */
export interface Grant {
  readonly policy: string | object;
  readonly scope: string;
}

export interface Fixture {
  readonly emulator: RunningEmulator;
  /** A second handle on the proxy's database. */
  readonly database: Database<CenterTables>;
  /** The same for what need not be noticed at once, or is by a write of the proxy's own. */
  readonly unnoticed: Database<CenterTables>;
  proxy(): RunningProxy;
  /** A browser that is signed in as `admin`. */
  admin(): Promise<Browser>;
  /** A browser that is signed in as a new user. */
  userWith(userName: string, grants: readonly Grant[]): Promise<Browser>;
  /** Moves the proxy's clock forward. */
  advance(milliseconds: number): void;
  /** A further proxy on the same database. */
  replica(changes?: Partial<ProxyOptions>): Promise<RunningProxy>;
  /** Stops the proxy and starts it again on what it kept. */
  restart(changes?: Partial<ProxyOptions>): Promise<void>;
  /** A control of the emulator. */
  control(path: string, body: object): Promise<void>;
  /** What arrived at the emulator's API so far. */
  upstreamRequests(): Promise<UpstreamRequest[]>;
  /** The audit's records, oldest first. */
  audit(): Promise<AuditRecord[]>;
  /** Everything that was logged. */
  log(): string;
  close(): Promise<void>;
}

export async function startFixture(
  engine: Engine = 'sqlite',
  changes: Partial<ProxyOptions> = {},
  given: readonly object[] = testAccounts,
): Promise<Fixture> {
  const folder = await mkdtemp(join(tmpdir(), 'support-center-proxy-'));
  const { log, text } = collectedLog();
  const emulator = await startTestEmulator(folder, log, given, changes.limits ?? 'off');
  const place = await temporaryLocation(engine);
  let ahead = 0;
  const { url, accounts } = emulator;
  const options: ProxyOptions = {
    host: '127.0.0.1',
    port: 0,
    publicUrl: null,
    location: place.location,
    upstream: { kind: 'emulator', url, accounts, credentials: (id) => emulator.consoleCredentials(id) },
    adminPassword,
    limits: 'off',
    // Its calls would be among those that tests count; who is about the index says so.
    followsCases: false,
    consoleFolder: join(folder, 'console'),
    log,
    now: () => Date.now() + ahead,
    ...changes,
  };
  let proxy = await startProxy(options);
  const replicas: RunningProxy[] = [];
  const unnoticed = centerDatabase(await openDatabase<CenterTables>(place.location, centerMigrations));
  const database = anotherReplica(unnoticed);
  await unnoticed.write((transaction) =>
    transaction
      .updateTable('users')
      .set({ password_hash: quickHash })
      .where('password_hash', 'is not', null)
      .execute(),
  );
  return {
    emulator,
    database,
    unnoticed,
    proxy: () => proxy,
    admin: async () => await signedIn(proxy, 'admin', adminPassword),
    async userWith(userName, grants) {
      // Signing in is a write of the proxy's own, after which it asks anew.
      await addUser(unnoticed, userName, grants);
      return await signedIn(proxy, userName, adminPassword);
    },
    advance(milliseconds) {
      ahead += milliseconds;
    },
    async replica(anew = {}) {
      const another = await startProxy({ ...options, ...anew });
      replicas.push(another);
      return another;
    },
    async restart(anew = {}) {
      await proxy.close();
      proxy = await startProxy({ ...options, ...anew });
    },
    async control(path, body) {
      const answer = await fetch(`${url}/_emulator/${path}`, { method: 'POST', body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(await answer.text());
    },
    async upstreamRequests() {
      const answer = await fetch(`${url}/_emulator/requests`);
      // The control's documented answer.
      const { requests } = (await answer.json()) as { requests: UpstreamRequest[] };
      return requests;
    },
    async audit() {
      const rows = await database.read
        .selectFrom('audit')
        .select('record')
        // As they were written: each process, and so each restart, has a chain of its own with a random id.
        .orderBy(engine === 'sqlite' ? sql`rowid` : sql`xmin::text::bigint`)
        .orderBy('sequence')
        .execute();
      // Written from records and from nothing else.
      return rows.map(({ record }) => JSON.parse(record) as AuditRecord);
    },
    log: text,
    async close() {
      await database.close();
      for (const each of [proxy, ...replicas]) await each.close();
      await emulator.close();
      await place.remove();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function startTestEmulator(
  folder: string,
  log: Logger,
  accounts: readonly object[],
  limits: 'aws' | 'off',
): Promise<RunningEmulator> {
  return await startEmulator({
    host: '127.0.0.1',
    port: 0,
    location: { engine: 'sqlite', file: join(folder, 'emulator.sqlite'), blobFolder: join(folder, 'blobs') },
    dataDir: folder,
    accounts,
    sampleData: false,
    limits,
    controls: true,
    findCalendar: countryCalendar,
    log,
  });
}

/** What it writes has been noticed by the proxy when the promise settles. */
function anotherReplica(database: Database<CenterTables>): Database<CenterTables> {
  return {
    ...database,
    async write(job) {
      const answer = await database.write(job);
      await pause(rememberFor);
      return answer;
    },
  };
}

function collectedLog(): { log: Logger; text: () => string } {
  const stream = new PassThrough();
  let text = '';
  stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return { log: pino({ level: 'trace' }, stream), text: () => text };
}

async function signedIn(proxy: RunningProxy, username: string, password: string): Promise<Browser> {
  const browser = new Browser(proxy.url);
  const answer = await browser.signIn({ username, password });
  if (answer.status !== 200) throw new Error(`${username} can't sign in: ${answer.text}`);
  return browser;
}

/** Everybody has the same password: what it is does not matter. */
async function addUser(
  database: Database<CenterTables>,
  userName: string,
  grants: readonly Grant[],
): Promise<void> {
  const user = newUser(userName, quickHash, Date.now());
  await database.write(async (transaction) => {
    await transaction.insertInto('users').values(user).execute();
    for (const [index, { policy, scope }] of grants.entries()) {
      const name = typeof policy === 'string' ? policy : `${userName}-${index}`;
      if (typeof policy !== 'string') {
        const row = { policy_id: name, name, document: JSON.stringify(policy), managed: 0, updated_at: 0 };
        await transaction.insertInto('policies').values(row).execute();
      }
      await attachPolicy(transaction, user.user_id, name, scope);
    }
  });
}
