import { expect, test } from 'vitest';

import { plansOffering, plansWithoutApi } from './support-level.ts';

test.each([
  [['low'], ['basic']],
  [['normal', 'low'], ['developer']],
  [['low', 'normal', 'high', 'urgent'], ['business']],
  [
    ['critical', 'urgent', 'high', 'normal', 'low'],
    ['enterprise-on-ramp', 'business-plus', 'enterprise', 'unified-operations'],
  ],
  [[], []],
  [['low', 'unheard-of'], []],
])('who is offered %j is on one of %j', (codes, plans) => {
  expect(plansOffering(codes)).toEqual(plans);
});

test('who is asked for a subscription has a plan without the API', () => {
  expect(plansWithoutApi).toEqual(['basic', 'developer']);
});
