import { describe, expect, test } from 'vitest';

import type { EvaluatedResource } from './evaluate.ts';
import { summarize } from './summarize.ts';

const now = Date.parse('2026-06-15T12:00:00.123Z');
const resource = (status: EvaluatedResource['status'], more: Partial<EvaluatedResource> = {}) => ({
  status,
  region: 'eu-west-1',
  resourceId: `id-${status}`,
  metadata: [status],
  ...more,
});
const summarized = (
  resources: EvaluatedResource[] | null,
  { listsHealthy = false, ignored = 0, excluded = [] as string[] } = {},
) => {
  const evaluated = resources && { resources, ignored };
  return summarize({
    checkId: 'Z4AUBRNSmz',
    evaluated,
    excluded: new Set(excluded),
    listsHealthy,
    now,
  });
};

describe('summarize', () => {
  test('the worst resource gives the status, flagged ones are counted and listed, red first', () => {
    const { status, summary, result } = summarized([resource('warning'), resource('ok'), resource('error')]);
    expect(status).toBe('error');
    expect(summary).toEqual({
      checkId: 'Z4AUBRNSmz',
      timestamp: '2026-06-15T12:00:00Z',
      status: 'error',
      hasFlaggedResources: true,
      resourcesSummary: {
        resourcesProcessed: 3,
        resourcesFlagged: 2,
        resourcesIgnored: 0,
        resourcesSuppressed: 0,
      },
      categorySpecificSummary: {
        costOptimizing: { estimatedMonthlySavings: 0, estimatedPercentMonthlySavings: 0 },
      },
    });
    expect(result.flaggedResources).toEqual([
      {
        status: 'error',
        region: 'eu-west-1',
        resourceId: 'id-error',
        isSuppressed: false,
        metadata: ['error'],
      },
      {
        status: 'warning',
        region: 'eu-west-1',
        resourceId: 'id-warning',
        isSuppressed: false,
        metadata: ['warning'],
      },
    ]);
  });

  test.each([
    [['ok', 'warning'], 'warning'],
    [['ok'], 'ok'],
    [[], 'ok'],
  ] as const)('%j is %s', (statuses, status) => {
    expect(summarized(statuses.map((each) => resource(each))).status).toBe(status);
  });

  test('without such resources a check is not available', () => {
    const { summary, result } = summarized(null);
    expect(summary).toMatchObject({ status: 'not_available', hasFlaggedResources: false });
    expect(result).toMatchObject({
      status: 'not_available',
      flaggedResources: [],
      resourcesSummary: { resourcesProcessed: 0 },
    });
  });

  test('a check with criteria for green lists what is green', () => {
    const { summary, result } = summarized([resource('ok', { region: null })], { listsHealthy: true });
    expect(summary).toMatchObject({ hasFlaggedResources: true, resourcesSummary: { resourcesFlagged: 0 } });
    expect(result.flaggedResources).toEqual([
      { status: 'ok', resourceId: 'id-ok', isSuppressed: false, metadata: ['ok'] },
    ]);
  });

  test('an excluded resource is listed, counted as suppressed, and counts for nothing else', () => {
    const resources = [
      resource('error', { monthlyCost: 10, monthlySavings: 10 }),
      resource('warning', { monthlyCost: 10, monthlySavings: 5 }),
    ];
    const { summary, result } = summarized(resources, { excluded: ['id-error'], ignored: 3 });
    expect(summary).toMatchObject({
      status: 'warning',
      hasFlaggedResources: true,
      resourcesSummary: {
        resourcesProcessed: 2,
        resourcesFlagged: 1,
        resourcesIgnored: 3,
        resourcesSuppressed: 1,
      },
      categorySpecificSummary: {
        costOptimizing: { estimatedMonthlySavings: 5, estimatedPercentMonthlySavings: 50 },
      },
    });
    expect(result.flaggedResources).toMatchObject([
      { resourceId: 'id-error', isSuppressed: true },
      { resourceId: 'id-warning', isSuppressed: false },
    ]);
  });

  test('savings are summed, and set against what everything costs', () => {
    const { summary } = summarized([
      resource('warning', { monthlyCost: 10.004, monthlySavings: 10.004 }),
      resource('ok', { monthlyCost: 29.996, monthlySavings: 0 }),
    ]);
    expect(summary.categorySpecificSummary?.costOptimizing).toEqual({
      estimatedMonthlySavings: 10,
      estimatedPercentMonthlySavings: 25.01,
    });
  });
});
