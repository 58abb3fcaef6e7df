import { describe, expect, test } from 'vitest';

import { fortnightOf, lambdaFunction } from '../example-resources.ts';
import { cellsOf, savingsOf, statusesOf } from '../found-by.ts';
import type { Resource } from '../inventory.ts';
import { functionErrors, functionTimeouts } from './function-failures.ts';
import { overProvisionedFunctions, underProvisionedFunctions } from './function-memory.ts';
import { functionRuntimes } from './function-runtimes.ts';
import { functionZones } from './function-zones.ts';

const given = (change: Partial<Resource<'functions'>>) => ({ functions: [{ ...lambdaFunction, ...change }] });
const { arn } = lambdaFunction;
const told = '2026-06-15T12:00:00Z';

describe('what goes wrong', () => {
  /** On the third day from the end. */
  const onOneDay = (count: number) => [...fortnightOf(0).slice(3), count, 0, 0];

  test.each([
    ['a tenth on one day', onOneDay(100), 'ok'],
    ['more on one day', onOneDay(101), 'warning'],
    ['more, but longer ago than a week', [500, ...fortnightOf(0).slice(1)], 'ok'],
    ['nothing known', [], 'ignored'],
  ])('%s', (_title, counts, status) => {
    expect(statusesOf(functionTimeouts, given({ timeouts: counts }))).toEqual([status]);
    expect(statusesOf(functionErrors, given({ errors: counts }))).toEqual([status]);
  });

  test('in its columns', () => {
    const bad = onOneDay(700);
    // 100 a day for 3 seconds at 0.5 GB, and for 0.2 seconds.
    expect(cellsOf(functionTimeouts, given({ timeouts: bad }))).toEqual([
      'Yellow',
      'eu-west-1',
      arn,
      '70.0%',
      '2026-06-13',
      '10.0%',
      '3000',
      '$0.00',
      '1000',
      '1000',
      '0.0%',
      told,
    ]);
    expect(cellsOf(functionErrors, given({ errors: bad }))).toEqual([
      'Yellow',
      'eu-west-1',
      arn,
      '70.0%',
      '2026-06-13',
      '10.0%',
      '$0.00',
      '1000',
      '1000',
      told,
    ]);
    expect(savingsOf(functionTimeouts, given({ timeouts: bad }))).toBeCloseTo(0.075);
    expect(savingsOf(functionErrors, given({ errors: bad }))).toBeCloseTo(0.005);
  });
});

describe('memory', () => {
  test.each([
    ['half used', { peakMemory: 256 }, ['ok'], ['ok']],
    ['less than half', { peakMemory: 255 }, ['warning'], ['ok']],
    ['nearly full', { peakMemory: 461 }, ['ok'], ['warning']],
    ['as little as there can be', { memorySize: 128, peakMemory: 20 }, ['ok'], ['ok']],
    ['of what is seldom called', { invocations: [20, 29], peakMemory: 20 }, [], []],
  ])('%s', (_title, change, over, under) => {
    expect(statusesOf(overProvisionedFunctions, given(change))).toEqual(over);
    expect(statusesOf(underProvisionedFunctions, given(change))).toEqual(under);
  });

  test('in its columns', () => {
    const busy = given({ peakMemory: 100, invocations: fortnightOf(1_000_000) });
    expect(cellsOf(overProvisionedFunctions, busy)).toEqual([
      'Yellow',
      'eu-west-1',
      'orders',
      '$LATEST',
      '512',
      '128',
      '14',
      '75.0',
      '37.50',
      'USD',
      told,
    ]);
    expect(cellsOf(underProvisionedFunctions, given({ peakMemory: 512 }))).toEqual([
      'Yellow',
      'eu-west-1',
      'orders',
      '$LATEST',
      '512',
      '640',
      '14',
      'High',
      told,
    ]);
  });
});

describe('runtimes', () => {
  test.each([
    ['nodejs18.x', 'error', '-287', '2025-09-01'],
    ['python3.10', 'warning', '138', '2026-10-31'],
    ['nodejs22.x', 'ok', '319', '2027-04-30'],
    ['provided.al2023', 'ok', null, null],
  ])('%s', (runtime, status, left, date) => {
    expect(statusesOf(functionRuntimes, given({ runtime }))).toEqual([status]);
    expect(cellsOf(functionRuntimes, given({ runtime })).slice(1)).toEqual([
      'eu-west-1',
      arn,
      runtime,
      left,
      date,
      '1000',
      told,
    ]);
  });
});

describe('zones', () => {
  test.each([
    ['without a VPC', { vpcId: null }, []],
    ['in one zone', { vpcId: 'vpc-1', zones: ['eu-west-1a', 'eu-west-1a'] }, ['warning']],
    ['in two', { vpcId: 'vpc-1', zones: ['eu-west-1a', 'eu-west-1b'] }, ['ok']],
  ])('%s', (_title, change, statuses) => {
    expect(statusesOf(functionZones, given(change))).toEqual(statuses);
  });

  test('in its columns', () => {
    const cells = cellsOf(functionZones, given({ vpcId: 'vpc-1', zones: ['eu-west-1a'] }));
    expect(cells).toEqual(['Yellow', 'eu-west-1', arn, 'vpc-1', '1000', told]);
  });
});
