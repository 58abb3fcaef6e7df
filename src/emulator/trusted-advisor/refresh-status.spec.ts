import { expect, test } from 'vitest';

import { refreshState } from './refresh-status.ts';

const requested = 1_000_000;

test.each([
  [0, 'enqueued', 3_600_000],
  [999, 'enqueued', 3_599_001],
  [1000, 'processing', 3_599_000],
  [3000, 'success', 3_597_000],
  [3_600_000, 'success', 0],
  [9_000_000, 'success', 0],
])('%i ms after the request', (passed, status, millisUntilNextRefreshable) => {
  expect(refreshState(requested, requested + passed)).toEqual({ status, millisUntilNextRefreshable });
});

test('nobody asked', () => {
  expect(refreshState(null, requested)).toEqual({ status: 'none', millisUntilNextRefreshable: 0 });
});
