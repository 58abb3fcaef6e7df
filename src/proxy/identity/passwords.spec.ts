import { describe, expect, test } from 'vitest';

import { hashPassword, verifyPassword } from './passwords.ts';

describe('passwords', () => {
  test('are kept as salted argon2id in the usual encoding', async () => {
    const [first, second] = await Promise.all([hashPassword('geheim'), hashPassword('geheim')]);
    expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(second).not.toBe(first);
  });

  test('fit their own hash only', async () => {
    const encoded = await hashPassword('pässword');
    expect(await verifyPassword('pässword', encoded)).toBe(true);
    expect(await verifyPassword('password', encoded)).toBe(false);
    expect(await verifyPassword('', encoded)).toBe(false);
  });

  test('never fit where there is none', async () => {
    expect(await verifyPassword('anything', null)).toBe(false);
  });

  test('wait for each other, and are refused when too many wait', async () => {
    const tries = await Promise.allSettled(Array.from({ length: 80 }, () => verifyPassword('x', null)));
    const refused = tries.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(80 - 2 - 64);
    expect(refused[0]).toMatchObject({ reason: { status: 429, headers: { 'retry-after': '5' } } });
    expect(await verifyPassword('x', null)).toBe(false);
  });
});
