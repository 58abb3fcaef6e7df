import { describe, expect, test } from 'vitest';
import { firstResponseOf, severitiesOf } from './first-response.ts';
import { issueTypesOf, planCodes, plans } from './plans.ts';
import type { Plan } from './plans.ts';

test('the list of plans is complete', () => {
  expect([...planCodes].sort()).toEqual(Object.keys(plans).sort());
});

describe('who may open what', () => {
  test.each<[Plan, string[], string[]]>([
    ['basic', [], ['customer-service', 'service-limit-increase']],
    ['developer', [], ['technical', 'customer-service', 'service-limit-increase']],
    [
      'business',
      ['technical', 'customer-service'],
      ['technical', 'customer-service', 'service-limit-increase'],
    ],
    [
      'unified-operations',
      ['technical', 'customer-service'],
      ['technical', 'customer-service', 'service-limit-increase'],
    ],
  ])('%s', (plan, byKey, byConsole) => {
    expect(issueTypesOf(plan, 'key')).toEqual(byKey);
    expect(issueTypesOf(plan, 'console')).toEqual(byConsole);
  });

  test('the API belongs to five plans', () => {
    expect(planCodes.filter((plan) => plans[plan].api)).toEqual([
      'business',
      'enterprise-on-ramp',
      'business-plus',
      'enterprise',
      'unified-operations',
    ]);
  });

  test('Basic has no additional contacts; chat and phone begin with Business', () => {
    expect(planCodes.filter((plan) => !plans[plan].additionalContacts)).toEqual(['basic']);
    expect(planCodes.filter((plan) => plans[plan].contactMethods.length === 1)).toEqual([
      'basic',
      'developer',
    ]);
  });
});

describe('the promised first response', () => {
  /** Hours for low, normal, high, urgent, critical. */
  test.each<[Plan, (number | null)[]]>([
    ['basic', [null, null, null, null, null]],
    ['developer', [24, 12, null, null, null]],
    ['business', [24, 12, 4, 1, null]],
    ['enterprise-on-ramp', [24, 12, 4, 1, 0.5]],
    ['business-plus', [24, 12, 4, 1, 0.5]],
    ['enterprise', [24, 12, 4, 1, 0.25]],
    ['unified-operations', [24, 12, 4, 1, 5 / 60]],
  ])('%s', (plan, hours) => {
    const severities = ['low', 'normal', 'high', 'urgent', 'critical'] as const;
    const promised = severities.map((severity) => firstResponseOf(plan, severity));
    expect(promised.map((promise) => promise && promise.minutes / 60)).toEqual(hours);
    expect(promised.some((promise) => promise?.businessHours)).toBe(plan === 'developer');
  });

  test('severities follow the plan, least urgent first', () => {
    expect(severitiesOf('basic')).toEqual(['low']);
    expect(severitiesOf('developer')).toEqual(['low', 'normal']);
    expect(severitiesOf('business')).toEqual(['low', 'normal', 'high', 'urgent']);
    expect(severitiesOf('enterprise')).toEqual(['low', 'normal', 'high', 'urgent', 'critical']);
  });
});
