import { describe, expect, test } from 'vitest';

import { SignInLimit } from './sign-in-limit.ts';

function limitAt() {
  let now = 1_000_000;
  const limit = new SignInLimit(() => now);
  return { limit, wait: (minutes: number) => (now += minutes * 60_000) };
}

function tries(limit: SignInLimit, times: number, user: string | null, address: string): boolean {
  try {
    for (let time = 0; time < times; time += 1) limit.begin(user, address);
    return true;
  } catch {
    return false;
  }
}

describe('SignInLimit', () => {
  test('lets ten tries of one user from one address pass, and no eleventh', () => {
    const { limit } = limitAt();
    expect(tries(limit, 10, 'ann', '::1')).toBe(true);
    expect(tries(limit, 1, 'ann', '::1')).toBe(false);
  });

  test('does not lock the user out elsewhere', () => {
    const { limit } = limitAt();
    tries(limit, 11, 'ann', '10.0.0.66');
    expect(tries(limit, 1, 'ann', '10.0.0.1')).toBe(true);
  });

  test('stops an address that tries many users', () => {
    const { limit } = limitAt();
    const passed = Array.from({ length: 60 }, (_, index) => tries(limit, 1, `user-${index}`, '10.0.0.66'));
    expect(passed.filter(Boolean)).toHaveLength(50);
  });

  test('stops many addresses that try one user', () => {
    const { limit } = limitAt();
    const passed = Array.from({ length: 120 }, (_, index) => tries(limit, 1, 'ann', `10.0.1.${index}`));
    expect(passed.filter(Boolean)).toHaveLength(100);
  });

  test('counts links by address alone: nobody can guess one, and strangers must not close them', () => {
    const { limit } = limitAt();
    const passed = Array.from({ length: 120 }, (_, index) => tries(limit, 1, null, `10.0.1.${index}`));
    expect(passed.filter(Boolean)).toHaveLength(120);
    expect(tries(limit, 50, null, '10.0.0.66')).toBe(true);
    expect(tries(limit, 1, null, '10.0.0.66')).toBe(false);
  });

  test('takes the addresses of one IPv6 network for one', () => {
    const { limit } = limitAt();
    const passed = Array.from({ length: 60 }, (_, index) =>
      tries(limit, 1, `user-${index}`, `2001:db8:0:7:${index.toString(16)}::1`),
    );
    expect(passed.filter(Boolean)).toHaveLength(50);
    expect(tries(limit, 1, 'ann', '2001:db8:0:8::1')).toBe(true);
    expect(tries(limit, 1, 'ann', '2001:db8::7')).toBe(true);
  });

  test('a good sign-in starts the pair anew and counts nowhere', () => {
    const { limit } = limitAt();
    for (let time = 0; time < 200; time += 1) {
      limit.begin('ann', '::1');
      limit.succeeded('ann', '::1');
    }
    expect(tries(limit, 10, 'ann', '::1')).toBe(true);
  });

  test('forgets after ten minutes and says how long to wait', () => {
    const { limit, wait } = limitAt();
    tries(limit, 10, 'ann', '::1');
    wait(9);
    expect(() => limit.begin('ann', '::1')).toThrow(
      expect.objectContaining({ status: 429, headers: { 'retry-after': '60' } }),
    );
    wait(1);
    expect(tries(limit, 1, 'ann', '::1')).toBe(true);
  });
});
