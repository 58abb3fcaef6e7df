import { afterEach, describe, expect, test, vi } from 'vitest';

import { automaticChecks } from '../../../support/automatic-checks.ts';
import { failure, stubProxy } from '../../test-screen.tsx';
import { canRefresh, isUnderWay, readRefreshStates } from './refresh-states.ts';

const question = { accountId: '111122223333', signal: new AbortController().signal };

/** Refuses every question with one of these, naming it or not. */
function proxyWith(automatic: readonly string[], isNamed: boolean) {
  return stubProxy({
    DescribeTrustedAdvisorCheckRefreshStatuses({ checkIds }) {
      // The request of this operation has a list of ids.
      const ids = checkIds as string[];
      const refused = ids.find((id) => automatic.includes(id));
      if (refused !== undefined) {
        return failure('InvalidParameterValueException', 400, isNamed ? `Check ${refused} is not.` : 'No.');
      }
      const statuses = ids.map((checkId) => ({ checkId, status: 'none', millisUntilNextRefreshable: 0 }));
      return { body: { statuses } };
    },
  });
}

afterEach(() => vi.unstubAllGlobals());

describe('readRefreshStates', () => {
  test('does not ask about checks that are known to refresh themselves', async () => {
    const [known = ''] = automaticChecks;
    const sent = proxyWith([], false);
    const states = await readRefreshStates([known, 'a'], question);
    expect(states[known]).toBeNull();
    expect(states['a']?.status).toBe('none');
    expect(sent.map(({ input }) => input['checkIds'])).toEqual([['a']]);
  });

  test.each([true, false])('finds out which others do, named: %s', async (isNamed) => {
    const ids = Array.from({ length: 120 }, (_, index) => `check-${index}-`);
    const automatic = ['check-3-', 'check-77-', 'check-78-'];
    proxyWith(automatic, isNamed);
    const states = await readRefreshStates(ids, question);
    expect(Object.keys(states).toSorted()).toEqual(ids.toSorted());
    expect(ids.filter((id) => states[id] === null)).toEqual(automatic);
  });

  test('fails with what is no refusal of a check', async () => {
    stubProxy({ DescribeTrustedAdvisorCheckRefreshStatuses: () => failure('AccessDeniedException', 403) });
    await expect(readRefreshStates(['a', 'b'], question)).rejects.toThrow('as AWS words it');
  });
});

test('a check can be refreshed when it is not under way and has rested', () => {
  const state = { status: 'success', refreshableAt: 1000 } as const;
  expect([canRefresh(state, 999), canRefresh(state, 1000)]).toEqual([false, true]);
  expect(canRefresh({ status: 'enqueued', refreshableAt: 0 }, 1000)).toBe(false);
  expect(canRefresh({ status: 'abandoned', refreshableAt: 0 }, 1000)).toBe(true);
  expect([canRefresh(null, 1000), canRefresh(undefined, 1000)]).toEqual([false, false]);
  expect(isUnderWay({ status: 'processing', refreshableAt: 0 })).toBe(true);
});
