import { describe, expect, test } from 'vitest';

import { MigrationRefused, pendingMigrations } from './migrations.ts';

const first = { name: 'first', up: 'create table a (id text)' };
const second = { name: 'second', up: { sqlite: 'select 1', postgres: 'select 2' } };

function parts(...migrations: { name: string; up: string | { sqlite: string; postgres: string } }[]) {
  return [{ part: 'store' as const, migrations }];
}

describe('pendingMigrations', () => {
  test('an empty database runs every step, in order and with its own SQL', () => {
    const pending = pendingMigrations('postgres', parts(first, second), []);
    expect(pending.map(({ number, name, sql }) => [number, name, sql])).toEqual([
      [1, 'first', 'create table a (id text)'],
      [2, 'second', 'select 2'],
    ]);
  });

  test('what has run is not run again', () => {
    const applied = pendingMigrations('sqlite', parts(first), []);
    expect(pendingMigrations('sqlite', parts(first, second), applied).map(({ name }) => name)).toEqual([
      'second',
    ]);
  });

  test('line ends of a checkout are no change', () => {
    const applied = pendingMigrations('sqlite', parts({ name: 'first', up: 'a\r\nb' }), []);
    expect(pendingMigrations('sqlite', parts({ name: 'first', up: 'a\nb' }), applied)).toEqual([]);
  });

  test('a step that changed after it ran is refused', () => {
    const applied = pendingMigrations('sqlite', parts(first), []);
    const changed = parts({ ...first, up: 'create table a (id text, more text)' });
    expect(() => pendingMigrations('sqlite', changed, applied)).toThrow(MigrationRefused);
    expect(() => pendingMigrations('sqlite', changed, applied)).toThrow(/migration 1 "first" of the store/);
  });

  test('a database that knows more than the program is refused', () => {
    const applied = pendingMigrations('sqlite', parts(first, second), []);
    expect(() => pendingMigrations('sqlite', parts(first), applied)).toThrow(/newer than this program/);
  });

  test('the database and the store count apart', () => {
    const both = [
      { part: 'database' as const, migrations: [first] },
      { part: 'store' as const, migrations: [second] },
    ];
    const applied = pendingMigrations('sqlite', both, []);
    expect(applied.map(({ part, number }) => [part, number])).toEqual([
      ['database', 1],
      ['store', 1],
    ]);
    expect(pendingMigrations('sqlite', both, applied)).toEqual([]);
  });
});
