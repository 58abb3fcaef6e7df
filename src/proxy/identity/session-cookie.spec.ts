import { describe, expect, test } from 'vitest';

import { SessionCookie } from './session-cookie.ts';

const key = Buffer.alloc(32, 1);

function pairOf(header: string): string {
  return header.split(';', 1)[0] ?? '';
}

describe('SessionCookie', () => {
  test('reads back what it wrote, among other cookies', () => {
    const cookie = new SessionCookie(key, false);
    expect(cookie.read(`a=b; ${pairOf(cookie.header('the-id'))}; c=d`)).toBe('the-id');
  });

  test('is bound to the host and to https where there is https', () => {
    const header = new SessionCookie(key, true).header('the-id');
    expect(header).toMatch(/^__Host-support-center=/);
    expect(header.split('; ').slice(1)).toEqual(['Path=/', 'HttpOnly', 'SameSite=Lax', 'Secure']);
  });

  test('takes itself back', () => {
    expect(new SessionCookie(key, false).clearingHeader()).toBe(
      'support-center=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0',
    );
  });

  test.each([
    undefined,
    '',
    'support-center',
    'support-center=',
    'support-center=the-id',
    'support-center=the-id.',
    'support-center=the-id.AAAA',
    'support-center=the-id.AAAA.BBBB',
  ])('%j holds no session', (given) => {
    expect(new SessionCookie(key, false).read(given)).toBeNull();
  });

  test('sealed with another key, given twice, or under another name it holds none', () => {
    const cookie = new SessionCookie(key, false);
    const pair = pairOf(cookie.header('the-id'));
    expect(new SessionCookie(Buffer.alloc(32, 2), false).read(pair)).toBeNull();
    expect(cookie.read(`${pair}; ${pair}`)).toBeNull();
    expect(new SessionCookie(key, true).read(pair)).toBeNull();
  });
});
