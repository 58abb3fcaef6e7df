import * as fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';

import type { Database } from '../../src/database/database.ts';
import { openDatabase } from '../../src/database/open-database.ts';
import { caseConditionSql } from '../../src/proxy/store/case-condition-sql.ts';
import type { AttributeSources } from '../../src/proxy/store/case-condition-sql.ts';
import { caseKeys, matchesCase } from '../../src/support/policy/case-condition.ts';
import type { CaseAttributes, CaseCondition, ValueMatch } from '../../src/support/policy/case-condition.ts';
import { toPattern } from '../../src/support/policy/wildcard.ts';
import { engines, temporaryLocation } from '../databases.ts';

interface Tables {
  indexed: { id: number; submitted_by: string | null; service_code: string | null };
  openers: { id: number; value: string };
  labels: { id: number; value: string };
  teams: { id: number; value: string };
}

const migrations = [
  {
    name: 'cases',
    up: `
      create table indexed (id bigint primary key, submitted_by text, service_code text);
      create table openers (id bigint not null, value text not null);
      create table labels (id bigint not null, value text not null);
      create table teams (id bigint not null, value text not null);`,
  },
];

const sources: AttributeSources = {
  SubmittedBy: { kind: 'column', value: sql.ref('indexed.submitted_by') },
  ServiceCode: { kind: 'column', value: sql.ref('indexed.service_code') },
  OpenedBy: rowsOf('openers'),
  Label: rowsOf('labels'),
  Team: rowsOf('teams'),
};

function rowsOf(table: string): AttributeSources['Label'] {
  return {
    kind: 'rows',
    value: sql.ref(`${table}.value`),
    exists: (passes) => sql`exists (select 1 from ${sql.table(table)} where id = indexed.id and ${passes})`,
  };
}

/** Few words that are near each other, so that conditions and cases meet. */
const words = [
  '',
  'a',
  'A',
  'b',
  'ab',
  'aB',
  'ä',
  'Ä',
  '%',
  '_',
  '*',
  '?',
  '[a]',
  '\\',
  'a%',
  '😀',
  'a😀b',
  "'",
];
const patterns = ['*', '?', '??', 'a*', '*b', 'a?b', '*%*', '_', '[a]', '[*', '\\', '**', '*\\*', 'Ä*', "'*"];

const value = fc.constantFrom(...words);
const attributes: fc.Arbitrary<CaseAttributes> = fc.record({
  SubmittedBy: fc.array(value, { maxLength: 1 }),
  ServiceCode: fc.array(value, { maxLength: 1 }),
  OpenedBy: fc.uniqueArray(value, { maxLength: 2 }),
  Label: fc.uniqueArray(value, { maxLength: 3 }),
  Team: fc.uniqueArray(value, { maxLength: 2 }),
});
const match: fc.Arbitrary<ValueMatch> = fc.oneof(
  fc.record({ kind: fc.constant('equals' as const), value, ignoreCase: fc.boolean() }),
  fc.record({ kind: fc.constant('like' as const), pattern: fc.constantFrom(...patterns).map(toPattern) }),
);
const { condition } = fc.letrec<{ condition: CaseCondition; leaf: CaseCondition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    tie('leaf'),
    fc.record({ kind: fc.constant('not' as const), condition: tie('condition') }),
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      conditions: fc.array(tie('condition'), { minLength: 2, maxLength: 4 }),
    }),
  ),
  leaf: fc.oneof(
    fc.record({ kind: fc.constant('present' as const), key: fc.constantFrom(...caseKeys) }),
    fc.record({
      kind: fc.constantFrom('some' as const, 'some-other' as const),
      key: fc.constantFrom(...caseKeys),
      matches: fc.array(match, { maxLength: 3 }),
    }),
  ),
}));

async function fill(database: Database<Tables>, cases: readonly CaseAttributes[]): Promise<void> {
  await database.write(async (transaction) => {
    for (const [id, { SubmittedBy, OpenedBy, ServiceCode, Label, Team }] of cases.entries()) {
      const row = { id, submitted_by: SubmittedBy[0] ?? null, service_code: ServiceCode[0] ?? null };
      await transaction.insertInto('indexed').values(row).execute();
      for (const opener of OpenedBy)
        await transaction.insertInto('openers').values({ id, value: opener }).execute();
      for (const label of Label)
        await transaction.insertInto('labels').values({ id, value: label }).execute();
      for (const team of Team) await transaction.insertInto('teams').values({ id, value: team }).execute();
    }
  });
}

describe.each(engines)('a condition on the case as SQL on %s', (engine) => {
  test('chooses the cases that matchesCase chooses', async () => {
    const place = await temporaryLocation(engine);
    const database = await openDatabase<Tables>(place.location, migrations);
    try {
      const cases = fc.sample(attributes, { numRuns: 150, seed: 20 });
      await fill(database, cases);
      let chosen = 0;
      await fc.assert(
        fc.asyncProperty(condition, async (given) => {
          const expected = [...cases.entries()].filter(([, it]) => matchesCase(given, it)).map(([id]) => id);
          const rows = await database.read
            .selectFrom('indexed')
            .select('id')
            .where(caseConditionSql(given, sources, engine))
            .orderBy('id')
            .execute();
          chosen += rows.length;
          expect(rows.map(({ id }) => id)).toEqual(expected);
        }),
        { numRuns: 600, seed: 26 },
      );
      // Conditions that choose everything or nothing would prove little.
      expect(chosen / (600 * cases.length)).toBeGreaterThan(0.2);
      expect(chosen / (600 * cases.length)).toBeLessThan(0.8);
    } finally {
      await database.close();
      await place.remove();
    }
  });
});
