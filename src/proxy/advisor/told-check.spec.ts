import { expect, test } from 'vitest';

import { changedResources, countsOf, toldResult, toldState } from './told-check.ts';

const about = {
  checkId: 'check',
  status: 'warning',
  timestamp: '2026-11-20T10:00:00Z',
  resourcesSummary: {
    resourcesProcessed: 5,
    resourcesFlagged: 2,
    resourcesIgnored: 1,
    resourcesSuppressed: 1,
  },
  categorySpecificSummary: { costOptimizing: { estimatedMonthlySavings: 12.345 } },
};

const resource = (resourceId: string, status: string, isSuppressed = false) => ({
  resourceId,
  status,
  isSuppressed,
});

test('a summary is read member by member', () => {
  expect(toldState(about)).toEqual({
    checkId: 'check',
    status: 'warning',
    processed: 5,
    flagged: 2,
    ignored: 1,
    suppressed: 1,
    savings: 1235,
    refreshedAt: Date.parse('2026-11-20T10:00:00Z'),
  });
  expect(toldState({ checkId: 'check', status: 'not_available' })).toMatchObject({
    processed: 0,
    savings: 0,
    refreshedAt: null,
  });
});

test.each([
  [undefined],
  [null],
  ['text'],
  [[]],
  [{}],
  [{ checkId: 'check' }],
  [{ ...about, status: 'blue' }],
])('what is no summary is left out: %o', (value) => {
  expect(toldState(value)).toBeNull();
  expect(toldResult(value)).toBeNull();
});

test('resources are counted by status, and those that are excluded count for none', () => {
  const flaggedResources = [
    resource('a', 'error'),
    resource('b', 'warning'),
    resource('c', 'error', true),
    { resourceId: 5 },
    null,
  ];
  const told = toldResult({ ...about, flaggedResources });
  expect(told?.resources.size).toBe(3);
  expect(told && countsOf(told)).toEqual({ ok: 2, warning: 1, error: 1 });
});

test('what changed is what came, went, got another status or was excluded', () => {
  const before = toldResult({
    ...about,
    flaggedResources: [resource('same', 'ok'), resource('worse', 'ok'), resource('left', 'error')],
  });
  const after = toldResult({
    ...about,
    flaggedResources: [resource('same', 'ok'), resource('worse', 'error'), resource('new', 'warning', true)],
  });
  if (!before || !after) throw new Error('Both are results.');
  const gone = { status: 'gone', isSuppressed: false };
  expect(changedResources(before, after)).toEqual([
    {
      resourceId: 'worse',
      before: { status: 'ok', isSuppressed: false },
      after: { status: 'error', isSuppressed: false },
    },
    { resourceId: 'left', before: { status: 'error', isSuppressed: false }, after: gone },
    { resourceId: 'new', before: gone, after: { status: 'warning', isSuppressed: true } },
  ]);
  expect(changedResources(after, after)).toEqual([]);
});
