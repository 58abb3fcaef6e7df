/** The threads of sql-threads.ts: statements one after the other, in one transaction. */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';

import { goAfterTheEventLoop } from '../after-the-event-loop.ts';
import type { CheckedQuery } from '../aside.ts';
import type { ThreadAnswer, ThreadSetup } from './sql-threads.ts';

// Given by sql-threads.ts alone.
const { file, derived, mode } = workerData as ThreadSetup;

goAfterTheEventLoop();

const connection = new DatabaseSync(file, { readOnly: mode === 'read', timeout: 5000 });
connection.exec('pragma temp_store = memory');
if (mode === 'write') {
  connection.exec('pragma journal_mode = wal; pragma synchronous = normal');
} else if (derived !== null) {
  connection.prepare('attach ? as derived').get(derived);
  // Mapped, pages are read where they lie. The main file is not: each commit of anybody would take the mapping
  // away, and to map a page again takes longer than to read it.
  connection.exec('pragma derived.mmap_size = 4294967296');
}

const statementsAtMost = 200;
const statements = new Map<string, StatementSync>();

function prepare(sql: string): StatementSync {
  const known = statements.get(sql);
  if (known) return known;
  if (statements.size >= statementsAtMost) statements.clear();
  const made = connection.prepare(sql);
  statements.set(sql, made);
  return made;
}

function run(queries: readonly CheckedQuery[]): unknown[][] {
  connection.exec(mode === 'read' ? 'begin' : 'begin immediate');
  try {
    const rows = queries.map(({ sql, parameters }) => prepare(sql).all(...parameters));
    connection.exec('commit');
    return rows;
  } catch (failure) {
    if (connection.isTransaction) connection.exec('rollback');
    throw failure;
  }
}

function answer(queries: readonly CheckedQuery[]): ThreadAnswer {
  try {
    return { rows: run(queries) };
  } catch (failure) {
    return { failure: failure instanceof Error ? failure.message : String(failure) };
  }
}

parentPort?.on('message', (request: readonly CheckedQuery[] | 'close') => {
  if (request !== 'close') {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(answer(request));
    return;
  }
  connection.close();
  parentPort?.close();
});
