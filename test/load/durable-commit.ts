import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const commits = 500;

/** Milliseconds of one row's durable commit on this disk, one after the other: the limit of every audit. */
export function measureCommit(folder: string): { p50: number; p99: number } {
  const database = new DatabaseSync(join(folder, 'commits.sqlite'));
  database.exec('pragma journal_mode = wal; pragma synchronous = full; create table rows (text text)');
  const insert = database.prepare('insert into rows values (?)');
  const row = 'x'.repeat(1_000);
  const times = Array.from({ length: commits }, () => {
    const began = performance.now();
    insert.run(row);
    return performance.now() - began;
  }).toSorted((a, b) => a - b);
  database.close();
  const at = (share: number) => times[Math.floor(commits * share)] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
