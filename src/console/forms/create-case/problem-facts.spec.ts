import { describe, expect, test } from 'vitest';

import { emptyValues } from './create-case-values.ts';
import { factsAsked, problemFacts, problemOfSince, writtenSince } from './problem-facts.ts';

const lambda = { issueType: 'technical', serviceCode: 'aws-lambda', categoryCode: 'timeout' } as const;

describe('factsAsked', () => {
  test('about a failing service: where, which, which calls, since when', () => {
    expect(factsAsked(lambda)).toEqual(['region', 'instanceIds', 'arns', 'requestIds', 'since']);
    expect(factsAsked({ ...lambda, serviceCode: 'amazon-simple-storage-service' })).not.toContain(
      'instanceIds',
    );
  });

  test('less about advice, nothing about a wish, a bill, or nothing yet', () => {
    expect(factsAsked({ ...lambda, categoryCode: 'general-guidance' })).toEqual(['region', 'arns']);
    expect(factsAsked({ ...lambda, categoryCode: 'feature-request' })).toEqual([]);
    expect(factsAsked({ ...lambda, serviceCode: '' })).toEqual([]);
    expect(factsAsked({ ...lambda, issueType: 'customer-service', serviceCode: 'billing' })).toEqual([]);
  });
});

describe('since when', () => {
  const since = (sinceDate: string, sinceTime = '', sinceZone = 'UTC') => ({
    sinceDate,
    sinceTime,
    sinceZone,
  });
  const now = Date.parse('2026-11-20T12:00Z');

  test.each([
    [since('2026-11-20', '09:30', 'Europe/Berlin'), '2026-11-20 09:30 Europe/Berlin (UTC+01:00)'],
    [since('2026-07-01', '09:30', 'Europe/Berlin'), '2026-07-01 09:30 Europe/Berlin (UTC+02:00)'],
    [since('2026-11-20', '09:30'), '2026-11-20 09:30 UTC'],
    [since('2026-11-20', '', 'Asia/Tokyo'), '2026-11-20 Asia/Tokyo (UTC+09:00)'],
    [since(''), ''],
    [since('2026-1'), ''],
    [since('2026-02-30', '09:30'), ''],
    [since('2026-11-20', '09:'), ''],
  ])('%j is written as %j', (values, written) => {
    expect(writtenSince(values)).toBe(written);
  });

  test.each([
    [since(''), undefined],
    [since('2026-11-21', '23:59'), undefined],
    [since('', '09:30'), 'createCase.problem.sinceTime'],
    [since('2026-11-20', '9'), 'createCase.problem.sinceTime'],
    [since('2026-02-30'), 'createCase.problem.sinceDate'],
    [since('2026-1'), 'createCase.problem.sinceDate'],
    [since('2026-11-22'), 'createCase.problem.sinceFuture'],
  ])('%j: %s', (values, id) => {
    expect(problemOfSince(values, now)?.id).toBe(id);
  });
});

describe('problemFacts', () => {
  const values = {
    ...emptyValues,
    ...lambda,
    region: 'eu-west-1',
    arns: ' ',
    sinceDate: '2026-11-20',
    sinceZone: 'UTC',
  };

  test('hold what was answered', () => {
    expect(problemFacts(values)).toEqual({ region: 'eu-west-1', firstOccurrence: '2026-11-20 UTC' });
  });

  test('leave out what is not asked any more', () => {
    expect(problemFacts({ ...values, issueType: 'customer-service', serviceCode: 'billing' })).toEqual({});
  });
});
