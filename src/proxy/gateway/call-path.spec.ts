import { expect, test } from 'vitest';

import { readCallPath } from './call-path.ts';

test.each([
  ['/api/accounts/310000000001/support', { accountId: '310000000001', service: 'support' }],
  ['/api/accounts/310000000001/support/', { accountId: '310000000001', service: 'support' }],
  ['/api/accounts/310000000001/support?x=1', { accountId: '310000000001', service: 'support' }],
  ['/api/accounts/310000000001/center', { accountId: '310000000001', service: 'center' }],
  ['/api/accounts/..%2f1/support', { accountId: '../1', service: 'support' }],
  ['/api/center', { accountId: null, service: 'center' }],
  ['/api/center/', { accountId: null, service: 'center' }],
])('%s is an address of calls', (url, place) => {
  expect(readCallPath(url)).toEqual(place);
});

test.each([
  '/api/support',
  '/api/accounts//support',
  '/api/accounts/1/2/support',
  '/api/accounts/31%/support',
  '/api/accounts/310000000001/supports',
  '/api/accounts/310000000001/support//',
  '//api/center',
  '/API/center',
  '/x/api/center',
])('%s is none', (url) => {
  expect(readCallPath(url)).toBeNull();
});
