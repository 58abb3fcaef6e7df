/** The proxy alone, on an index that is filled; at its end it leaves how long the event loop was held. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { sql } from 'kysely';
import { Client } from 'pg';
import { pino } from 'pino';

import { openDatabase } from '../../../src/database/open-database.ts';
import { derivedSchema } from '../../../src/proxy/cases/search/word-index.ts';
import { centerMigrations } from '../../../src/proxy/store/migrations.ts';
import type { CenterTables } from '../../../src/proxy/store/schema.ts';
import { startProxy } from '../../../src/proxy/proxy.ts';
import { indexAccounts } from './generated-cases.ts';
import { indexPlace, watchEventLoop } from './index-place.ts';
import { shareWork } from './share-work.ts';

const { DATA_DIR = '', ADMIN_PASSWORD = '' } = process.env;
const proxy = await startProxy({
  host: '127.0.0.1',
  port: 0,
  publicUrl: null,
  location: indexPlace(),
  // Nothing is asked of it.
  upstream: { kind: 'aws', accounts: indexAccounts, endpoint: 'http://127.0.0.1:9' },
  adminPassword: ADMIN_PASSWORD,
  limits: 'off',
  followsCases: false,
  consoleFolder: join(DATA_DIR, 'no-console'),
  log: pino({ level: 'silent' }),
});
// Every twentieth case was opened, half of these before their last message.
const database = await openDatabase<CenterTables>(indexPlace(), centerMigrations, derivedSchema);
await database.write((transaction) =>
  sql`insert into case_reads (user_id, case_id, read_at)
    select u.user_id, c.case_id, case when c.case_no % 40 = 0 then c.time_created else c.time_updated end
    from users u, indexed_cases c where u.user_name = 'admin' and c.case_no % 20 = 0`.execute(transaction),
);
await shareWork(database);
await database.close();
await tidy();

/** As PostgreSQL does by itself within minutes; here it would fall into what is measured. */
async function tidy(): Promise<void> {
  const { DATABASE_URL: connectionString = '' } = process.env;
  if (connectionString === '') return;
  const client = new Client({ connectionString });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
}

let held = (): number => 0;
// The first requests compile the program.
process.on('SIGUSR2', () => {
  held = watchEventLoop();
});
process.on('SIGTERM', () => {
  writeFileSync(join(DATA_DIR, 'held'), String(held()));
  void proxy.close().then(() => process.exit(0));
});
process.stdout.write(`${JSON.stringify({ url: proxy.url })}\n`);
