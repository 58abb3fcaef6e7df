import { describe, expect, test } from 'vitest';

import { batchesOf, filterChecks, joinChecks, totalSavings } from './advisor-checks.ts';
import { noFilter, readChecksQuery, writeChecksQuery } from './checks-query.ts';

const describedAs = (id: string, name: string, category = 'security') => ({
  id,
  name,
  category,
  description: `About ${name}`,
  metadata: [],
});

const summary = (
  checkId: string,
  status: string,
  counts: readonly number[] = [0, 0, 0, 0],
  savings?: number,
) => {
  const [processed = 0, flagged = 0, ignored = 0, suppressed = 0] = counts;
  return {
    checkId,
    timestamp: '2026-11-20T08:00:00Z',
    status,
    resourcesSummary: {
      resourcesProcessed: processed,
      resourcesFlagged: flagged,
      resourcesIgnored: ignored,
      resourcesSuppressed: suppressed,
    },
    categorySpecificSummary:
      savings === undefined
        ? {}
        : { costOptimizing: { estimatedMonthlySavings: savings, estimatedPercentMonthlySavings: 0 } },
  };
};

const checks = joinChecks(
  [
    describedAs('a', 'Volumes', 'cost_optimizing'),
    describedAs('b', 'Buckets'),
    describedAs('c', 'Ports'),
    describedAs('d', 'Keys'),
    describedAs('e', 'Alarms'),
    describedAs('f', 'New check'),
  ],
  [
    summary('a', 'warning', [12, 3, 0, 1], 120.5),
    summary('b', 'ok', [5, 0, 0, 0], 0),
    summary('c', 'error', [2, 2, 0, 0]),
    summary('d', 'error', [2, 1, 0, 0]),
    summary('e', 'not_available'),
  ],
);

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join('');

describe('joinChecks', () => {
  test('puts the worst first, then by name, and what has no summary last', () => {
    expect(ids(checks)).toBe('dcabef');
  });

  test('takes counts, savings and age from the summary', () => {
    expect(checks.find(({ id }) => id === 'a')).toEqual({
      id: 'a',
      name: 'Volumes',
      description: 'About Volumes',
      category: 'cost_optimizing',
      status: 'warning',
      flagged: 3,
      processed: 12,
      excluded: 1,
      savings: 120.5,
      timestamp: '2026-11-20T08:00:00Z',
    });
  });

  test('savings of zero are none, and a check without a result has no age', () => {
    expect(checks.find(({ id }) => id === 'b')?.savings).toBeNull();
    expect(checks.find(({ id }) => id === 'e')?.timestamp).toBeUndefined();
  });

  test('a status that is new to us is not available, a missing one is not known yet', () => {
    const [first, second] = joinChecks(
      [describedAs('x', 'X'), describedAs('y', 'Y')],
      [summary('x', 'purple')],
    );
    expect([first?.status, second?.status]).toEqual(['not_available', null]);
  });
});

describe('filterChecks', () => {
  const found = (filter: object, changed: ReadonlySet<string> | null = null) =>
    ids(filterChecks(checks, { ...noFilter, ...filter }, changed));

  test('by category, state and words', () => {
    expect(found({})).toBe('dcabef');
    expect(found({ category: 'security' })).toBe('dcbef');
    expect(found({ state: 'error' })).toBe('dc');
    expect(found({ state: 'excluded' })).toBe('a');
    expect(found({ text: ' CHECK new ' })).toBe('f');
    expect(found({ category: 'security', state: 'ok', text: 'b' })).toBe('b');
  });

  test('by what has changed, as soon as that is known', () => {
    expect(found({ isChanged: true })).toBe('dcabef');
    expect(found({ isChanged: true }, new Set(['a', 'c']))).toBe('ca');
    expect(found({}, new Set(['a']))).toBe('dcabef');
  });
});

describe('the list in the address', () => {
  const read = (query: object) => {
    const written = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
    return readChecksQuery(new URLSearchParams(written.map(([name, value]) => [name, String(value)])));
  };

  test('comes back as it was written', () => {
    const query = {
      category: 'fault_tolerance',
      state: 'excluded',
      text: 'a b',
      isChanged: true,
      order: { by: 'savings', descending: true },
      page: 3,
    } as const;
    expect(read(writeChecksQuery(query))).toEqual(query);
    expect(read(writeChecksQuery(noFilter))).toEqual({ ...noFilter, order: null, page: 1 });
  });

  test('what it can’t be is left out', () => {
    const odd = { category: 'x', status: 'toString', sort: '-colour', page: '-1' };
    expect(read(odd)).toEqual({ ...noFilter, order: null, page: 1 });
  });
});

test('savings are added up', () => {
  expect(totalSavings(checks)).toBe(120.5);
});

test('batches hold every item once, in order', () => {
  expect(batchesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
  expect(batchesOf([], 2)).toEqual([]);
});
