/**
 * Numbered, checksummed steps that lead an empty database to today's tables.
 *
 * Choice: a runner of our own, because Kysely's is not transactional on SQLite. The whole run is one
 * transaction; an applied step never changes; a database that knows more steps than the program is
 * left alone. Cost: no way back down; a mistake is mended by a further step.
 *
 * SQL that both engines read alike is given once: `text`, `integer`, `bigint` (epoch milliseconds).
 * On PostgreSQL the runner gives every text column the collation "C" afterwards, so that text sorts
 * and compares by its bytes on both.
 */
import { createHash } from 'node:crypto';

import type { Engine } from './database.ts';

export interface Migration {
  /** Kebab-case and unique in its list. The number is the place in the list. */
  readonly name: string;
  /** Several statements; one text for both engines or one for each. */
  readonly up: string | Readonly<Record<Engine, string>>;
}

/** A list of steps numbered apart from others: the database's own, and the store's. */
export interface MigrationPart {
  readonly part: 'database' | 'store';
  readonly migrations: readonly Migration[];
}

/** A row of the table `migrations`. */
export interface AppliedMigration {
  readonly part: string;
  /** From 1. */
  readonly number: number;
  readonly name: string;
  /** Hex SHA-256 of the SQL. */
  readonly checksum: string;
}

export interface PendingMigration extends AppliedMigration {
  readonly sql: string;
}

export const MIGRATIONS_TABLE = `create table if not exists migrations (
  part text not null, number integer not null, name text not null, checksum text not null,
  applied_at bigint not null, primary key (part, number))`;

export class MigrationRefused extends Error {
  override name = 'MigrationRefused';
}

/** What is left to run, in order. Throws `MigrationRefused` where the past does not match the program. */
export function pendingMigrations(
  engine: Engine,
  parts: readonly MigrationPart[],
  applied: readonly AppliedMigration[],
): PendingMigration[] {
  return parts.flatMap(({ part, migrations }) => {
    const known = migrations.map((migration, index) => numbered(engine, part, migration, index));
    const past = applied.filter((row) => row.part === part);
    for (const row of past) checkPast(row, known[row.number - 1]);
    return known.slice(past.length);
  });
}

function numbered(engine: Engine, part: string, { name, up }: Migration, index: number): PendingMigration {
  // A checkout on Windows may change line ends; that is no change of the step.
  const sql = (typeof up === 'string' ? up : up[engine]).replaceAll('\r\n', '\n');
  const checksum = createHash('sha256').update(sql).digest('hex');
  return { part, number: index + 1, name, checksum, sql };
}

function checkPast(row: AppliedMigration, known: PendingMigration | undefined): void {
  if (known === undefined) {
    throw new MigrationRefused(
      `The database is newer than this program: it has run ${label(row)}, which this program does not ` +
        'have. Start the version that made it, or a later one.',
    );
  }
  if (row.name !== known.name || row.checksum !== known.checksum) {
    throw new MigrationRefused(
      `The database has run ${label(row)}, but this program's ${label(known)} differs from it. ` +
        'An applied migration never changes; add a new one at the end.',
    );
  }
}

function label({ part, number, name }: AppliedMigration): string {
  return `migration ${number} "${name}" of the ${part}`;
}
