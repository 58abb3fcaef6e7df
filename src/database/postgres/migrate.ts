import { Client } from 'pg';

import {
  type AppliedMigration,
  MIGRATIONS_TABLE,
  type MigrationPart,
  pendingMigrations,
} from '../migrations.ts';
import { type PostgresLocation, sessionConfig } from './session.ts';

/** See migrations.ts: text sorts by its bytes, whatever locale the server was made with. */
const TEXT_BY_BYTES = `
do $$
declare change text;
begin
  for change in
    select format('alter table %I %s', c.relname,
      string_agg(format('alter column %I type text collate "C"', a.attname), ', '))
    from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r'
      and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.atttypid = 'text'::regtype and a.attcollation = 'pg_catalog."default"'::regcollation
    group by c.relname
  loop
    execute change;
  end loop;
end $$`;

/** Brings the schema up to date in one transaction, or leaves it as it was and throws. */
export async function migratePostgres(
  location: PostgresLocation,
  parts: readonly MigrationPart[],
): Promise<void> {
  const client = new Client(sessionConfig(location));
  await client.connect();
  try {
    await client.query('begin');
    await runPending(client, location.schema, parts);
    await client.query('commit');
  } finally {
    // Without the commit this is the rollback.
    await client.end();
  }
}

async function runPending(client: Client, schema: string, parts: readonly MigrationPart[]): Promise<void> {
  // Replicas that start together run the steps one after the other: the second finds them done.
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`migrate ${schema}`]);
  await makeSchema(client, schema);
  await client.query(MIGRATIONS_TABLE);
  const applied = await client.query<AppliedMigration>(
    'select part, number, name, checksum from migrations order by part, number',
  );
  const pending = pendingMigrations('postgres', parts, applied.rows);
  for (const { part, number, name, checksum, sql } of pending) {
    await client.query(sql);
    await client.query('insert into migrations values ($1, $2, $3, $4, $5)', [
      part,
      number,
      name,
      checksum,
      Date.now(),
    ]);
  }
  if (pending.length > 0) await client.query(TEXT_BY_BYTES);
}

/** Asked first: `create schema if not exists` wants the right to create even where there is one. */
async function makeSchema(client: Client, schema: string): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_namespace where nspname = $1', [schema]);
  if (rowCount === 0) await client.query(`create schema ${schema}`);
}
