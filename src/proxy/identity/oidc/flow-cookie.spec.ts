import { randomBytes } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { FlowCookie } from './flow-cookie.ts';

const key = randomBytes(32);
const cookie = new FlowCookie(key, false);
const flow = { state: 's', nonce: 'n', codeVerifier: 'v', returnTo: '/cases?q=ü', expiresAt: 1000 };
const pairOf = (header: string) => header.split(';')[0] ?? '';
const given = pairOf(cookie.header(flow));

describe('the cookie of a begun sign-in', () => {
  test('gives back what was put in, until it is too old', () => {
    expect(cookie.read(`a=b; ${given}; c=d`, 999)).toEqual(flow);
    expect(cookie.read(given, 1000)).toBeNull();
  });

  test('shows nothing of it, and is different each time', () => {
    expect(given).not.toMatch(/cases|codeVerifier/);
    expect(pairOf(cookie.header(flow))).not.toBe(given);
  });

  test('is nobody else’s to make', () => {
    const other = pairOf(new FlowCookie(randomBytes(32), false).header(flow));
    const [name = '', value = ''] = given.split('=');
    const changed = [0, 20, value.length - 1].map((at) => {
      const letter = value[at] === 'A' ? 'B' : 'A';
      return `${name}=${value.slice(0, at)}${letter}${value.slice(at + 1)}`;
    });
    for (const wrong of [
      other,
      ...changed,
      `${name}=`,
      `${name}=AAAA`,
      `${given}; ${given}`,
      'a=b',
      undefined,
    ]) {
      expect(cookie.read(wrong, 0)).toBeNull();
    }
  });
});
