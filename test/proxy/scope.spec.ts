/**
 * Who may see which case, by every way to one: random cases, random policies, and an evaluator that shares no
 * code with the product. What may be seen must be there, and nothing else may. Each person's policies are held
 * against all cases by every way to many at once, and against each case by one of the ways to a single one.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { amount, isLong, longTimeout } from '../long.ts';
import { Comparison } from './scope/comparison.ts';
import { Coverage } from './scope/coverage.ts';
import { manyWays } from './scope/many-ways.ts';
import { samplesForAllForms, scopeSamples } from './scope/samples.ts';
import { ways } from './scope/ways.ts';

const cases = amount(36, 40);

const runs = [
  { engine: 'sqlite', people: amount(samplesForAllForms, 400) },
  { engine: 'postgres', people: amount(12, 100) },
] as const;

describe.each(runs)('who may see which case on $engine', ({ engine, people }) => {
  const coverage = new Coverage();
  let comparison: Comparison;
  beforeAll(async () => {
    comparison = await Comparison.start(engine, cases, coverage);
  });
  afterAll(() => comparison.close());

  test(
    'every way to a case says what a plain evaluator says',
    async () => {
      for (const sample of scopeSamples(people)) {
        try {
          await comparison.compare(sample);
        } catch (failure) {
          throw new Error(JSON.stringify(sample, null, 1), { cause: failure });
        }
      }
      if (isLong) process.stdout.write(`${coverage.report()}\n`);
      const names = [...manyWays, ...ways].map(({ name }) => name);
      expect(coverage.pairs).toBe(people * cases);
      expect(coverage.visibleShare).toBeGreaterThan(0.3);
      expect(coverage.visibleShare).toBeLessThan(0.7);
      expect(coverage.dividingShare).toBeGreaterThan(0.4);
      // So few people meet neither every form nor every way from both sides.
      expect(people < samplesForAllForms ? [] : coverage.untriedConditions()).toEqual([]);
      expect(people < samplesForAllForms ? [] : coverage.untriedWays(names)).toEqual([]);
    },
    longTimeout,
  );
});
