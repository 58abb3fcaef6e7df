import { describe, expect, test } from 'vitest';

import { automaticPeriod, lastRefresh, refreshState, week } from './refresh-times.ts';
import type { AccountTimes, RefreshTimes } from './refresh-times.ts';

const requested = 1_000_000_000;
const hour = 3_600_000;
const account: AccountTimes = { known_since: 0, disabled_at: null, enabled_at: null };
const times: RefreshTimes = { base_at: null, requested_at: requested, is_abandoned: 0 };

describe('where a refresh stands', () => {
  test.each([
    [0, 'enqueued', 3_600_000],
    [999, 'enqueued', 3_599_001],
    [1000, 'processing', 3_599_000],
    [3000, 'success', 3_597_000],
    [3_600_000, 'success', 0],
    [9_000_000, 'success', 0],
  ])('%i ms after the request', (passed, status, millisUntilNextRefreshable) => {
    expect(refreshState(times, account, requested + passed)).toEqual({ status, millisUntilNextRefreshable });
  });

  test.each([
    [2999, 'processing', 3_597_001],
    [3000, 'abandoned', 0],
    [hour - 1, 'abandoned', 0],
    [hour, 'none', 0],
  ])('%i ms after the request that came to nothing', (passed, status, millisUntilNextRefreshable) => {
    const abandoned = { ...times, is_abandoned: 1 };
    expect(refreshState(abandoned, account, requested + passed)).toEqual({
      status,
      millisUntilNextRefreshable,
    });
  });

  test('switched off before its end, it is abandoned', () => {
    const off = (disabled_at: number) => ({ ...account, disabled_at, enabled_at: disabled_at + 1 });
    const later = requested + 4000;
    expect(refreshState(times, off(requested + 2999), later).status).toBe('abandoned');
    expect(refreshState(times, off(requested + 3000), later).status).toBe('success');
    expect(refreshState(times, off(requested - 1), later).status).toBe('success');
  });

  test('nobody asked', () => {
    expect(refreshState(null, account, requested)).toEqual({ status: 'none', millisUntilNextRefreshable: 0 });
  });
});

describe('the refresh whose result is told', () => {
  const base = requested - hour;
  const before = { ...times, base_at: base };
  const at = (row: RefreshTimes | null, now: number, period: number | null = null, state = account) =>
    lastRefresh(row, state, { period, now });

  test('is the one before as long as a refresh is under way, or where it came to nothing', () => {
    expect(at(before, requested + 2999)).toBe(base);
    expect(at(before, requested + 3000)).toBe(requested);
    expect(at({ ...before, is_abandoned: 1 }, requested + hour)).toBe(base);
    expect(at(times, requested + 2999)).toBeNull();
  });

  test('comes again by itself, counted from the last one', () => {
    const row = { ...times, base_at: null };
    expect(at(row, requested + week - 1, week)).toBe(requested);
    expect(at(row, requested + week, week)).toBe(requested + week);
    expect(at(row, requested + 3 * week + hour, week)).toBe(requested + 3 * week);
    expect(at(row, requested + 3 * week + hour, null)).toBe(requested);
  });

  test('comes by itself first when the inventory has been there for that long', () => {
    expect(at(null, automaticPeriod - 1, automaticPeriod)).toBeNull();
    expect(at(null, automaticPeriod, automaticPeriod)).toBe(automaticPeriod);
    expect(at(null, 10 * week, null)).toBeNull();
    expect(at(null, 10 * week, week, { ...account, known_since: null })).toBeNull();
  });

  test('does not come by itself while Trusted Advisor is switched off', () => {
    const row = { base_at: 0, requested_at: null, is_abandoned: 0 };
    const off = { ...account, disabled_at: 10 * hour, enabled_at: null };
    expect(at(row, 13 * hour, 6 * hour, off)).toBe(6 * hour);
    expect(at(row, 13 * hour, 6 * hour, { ...off, enabled_at: 13 * hour })).toBe(6 * hour);
    expect(at(row, 18 * hour, 6 * hour, { ...off, enabled_at: 13 * hour })).toBe(18 * hour);
  });
});
