/**
 * How every connection to PostgreSQL is set up: the store's schema alone on the search path, values as
 * SQLite gives them, and two pools, since a write holds its connection for a whole transaction and must
 * not keep the reads waiting.
 */
import { type ClientConfig, Pool, types } from 'pg';

import type { DatabaseLocation } from '../database.ts';

export type PostgresLocation = Extract<DatabaseLocation, { engine: 'postgres' }>;

/** A process opens two databases, so three replicas stay under PostgreSQL's usual 100 connections. */
const POOL_SIZE = 6;

/** Milliseconds to wait for a free or new connection. */
const CONNECTION_TIMEOUT = 30_000;

export function sessionConfig({ url, schema }: PostgresLocation, settings = ''): ClientConfig {
  // The name goes into SQL where no parameter can stand; names have 63 characters, ours grow suffixes.
  if (!/^[a-z][a-z0-9_]{0,47}$/.test(schema)) {
    throw new TypeError(`A schema's name is up to 48 lower-case letters, digits and _: ${schema}`);
  }
  const address = new URL(url);
  const given = address.searchParams.get('options') ?? '';
  address.searchParams.set('options', `${given} -c search_path=${schema} ${settings}`.trim());
  return {
    connectionString: address.href,
    application_name: `support-center ${schema}`,
    keepAlive: true,
    connectionTimeoutMillis: CONNECTION_TIMEOUT,
    types: { getTypeParser: parserFor },
  };
}

/**
 * Refuses changes, and a read transaction sees one moment, as on SQLite. What is read is mostly in memory, where
 * an index costs little more than a scan; and to compile a statement takes longer than any of ours runs.
 */
const reading = [
  'default_transaction_read_only=on',
  'default_transaction_isolation=repeatable\\ read',
  'random_page_cost=1.1',
  'jit=off',
  // What a search has found stays out of files.
  'work_mem=16MB',
];

export function readPool(location: PostgresLocation): Pool {
  return pool(sessionConfig(location, reading.map((setting) => `-c ${setting}`).join(' ')));
}

/** A job that leaves its transaction idle for ten seconds waits for something else: the server ends it. */
export function writePool(location: PostgresLocation): Pool {
  return pool(sessionConfig(location, '-c idle_in_transaction_session_timeout=10s'));
}

function pool(config: ClientConfig): Pool {
  const connections = new Pool({ ...config, max: POOL_SIZE });
  // A connection that breaks is replaced, and whoever uses it or needs the next one gets the error.
  // Without listeners, on the pool for idle ones and on each for those in use, the process would end.
  connections.on('error', () => {});
  connections.on('connect', (client) => client.on('error', () => {}));
  return connections;
}

const number = (value: string): number => Number(value);

/** 64-bit integers, sums and truth come as numbers, like from SQLite. */
const PARSERS = new Map<number, (value: string) => number>([
  [types.builtins.INT8, number],
  [types.builtins.NUMERIC, number],
  [types.builtins.BOOL, (value) => (value === 't' ? 1 : 0)],
]);

function parserFor(type: number): (value: string) => unknown {
  return PARSERS.get(type) ?? types.getTypeParser(type, 'text');
}
