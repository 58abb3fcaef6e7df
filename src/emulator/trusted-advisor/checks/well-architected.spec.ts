import { describe, expect, test } from 'vitest';

import type { Resource } from '../inventory.ts';
import { cellsOf, statusesOf } from '../found-by.ts';
import { wellArchitected } from './well-architected.ts';

const pillars = ['costOptimization', 'performance', 'security', 'reliability'] as const;

function workload(pillar: (typeof pillars)[number], highRisks: number): Resource<'workloads'> {
  return {
    arn: 'arn:aws:wellarchitected:eu-west-1:111122223333:workload/1',
    name: 'Shop',
    region: 'eu-west-1',
    reviewer: 'Sam Rivera',
    environment: 'PRODUCTION',
    startedAt: '2026-01-01T00:00:00Z',
    modifiedAt: '2026-05-01T00:00:00Z',
    pillars: [{ pillar, questions: 10, answered: 8, highRisks, resolvedHighRisks: 2 }],
  };
}

describe.each(wellArchitected.map((rule, index) => [pillars[index] ?? 'security', rule] as const))(
  'the pillar %s',
  (pillar, rule) => {
    test.each([
      [3, 'error'],
      [2, 'ok'],
    ])('%i risks, 2 of them resolved', (highRisks, status) => {
      expect(statusesOf(rule, { workloads: [workload(pillar, highRisks)] })).toEqual([status]);
    });

    test('of a workload that was never reviewed for it', () => {
      const other = pillar === 'security' ? 'reliability' : 'security';
      expect(statusesOf(rule, { workloads: [workload(other, 3)] })).toEqual(['ignored']);
    });

    test('in its columns', () => {
      expect(cellsOf(rule, { workloads: [workload(pillar, 3)] })).toEqual([
        'Red',
        'eu-west-1',
        'arn:aws:wellarchitected:eu-west-1:111122223333:workload/1',
        'Shop',
        'Sam Rivera',
        'PRODUCTION',
        '2026-01-01T00:00:00Z',
        '2026-05-01T00:00:00Z',
        '3',
        '2',
        '8',
        '10',
        '2026-06-15T12:00:00Z',
      ]);
    });
  },
);
