import { expect, test } from 'vitest';

import { addressesOf } from '../../web/addresses.ts';
import { relyingPartyOf } from './relying-party.ts';

test.each([
  ['https://support.example.com', { id: 'support.example.com', origin: 'https://support.example.com' }],
  ['https://example.com:8443', { id: 'example.com', origin: 'https://example.com:8443' }],
  ['http://localhost:8080', { id: 'localhost', origin: 'http://localhost:8080' }],
  ['http://127.0.0.1:8080', { id: 'localhost', origin: 'http://localhost:8080' }],
  ['http://[::1]:8080', { id: 'localhost', origin: 'http://localhost:8080' }],
  ['http://support.example.com', null],
  ['https://10.0.0.7', null],
  ['https://[fd00::7]', null],
])('at %s', (publicUrl, party) => {
  expect(relyingPartyOf({ publicUrl })).toEqual(party);
});

test('without PUBLIC_URL the address bound is what counts', () => {
  expect(relyingPartyOf(addressesOf('127.0.0.1', 4711, null))?.origin).toBe('http://localhost:4711');
  expect(relyingPartyOf(addressesOf('0.0.0.0', 4711, null))?.origin).toBe('http://localhost:4711');
  expect(relyingPartyOf(addressesOf('10.0.0.7', 4711, null))).toBeNull();
});
