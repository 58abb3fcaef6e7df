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
  ['/api/desk', { accountId: null, service: 'desk' }],
])('%s is an address of calls', (url, place) => {
  expect(readCallPath('POST', url)).toEqual({ ...place, below: '' });
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
  '/api/accounts/310000000001/desk',
  '/x/api/center',
])('%s is none', (url) => {
  expect(readCallPath('POST', url)).toBeNull();
});

test('the Trusted Advisor API has its addresses below its own', () => {
  const place = { accountId: '310000000001', service: 'trustedadvisor' };
  const address = '/api/accounts/310000000001/trustedadvisor';
  for (const below of ['/v1/checks', '/v1/recommendations/a%2Fb?x=1', '/', '//v1', '/../support']) {
    expect(readCallPath('GET', address + below)).toEqual({ ...place, below });
    expect(readCallPath('PUT', address + below)).toEqual({ ...place, below });
    expect(readCallPath('POST', address + below)).toBeNull();
  }
  expect(readCallPath('GET', address)).toBeNull();
  expect(readCallPath('GET', '/api/accounts/310000000001/support')).toBeNull();
  expect(readCallPath('GET', '/api/accounts/%zz/trustedadvisor/v1/checks')).toBeNull();
});
