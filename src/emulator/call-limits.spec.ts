import { expect, test } from 'vitest';

import type { OperationName } from '../support/operations.ts';
import { CallLimits } from './call-limits.ts';

function timed() {
  let now = 1_000_000;
  const limits = new CallLimits(() => now);
  return {
    pass: (milliseconds: number): void => {
      now += milliseconds;
    },
    /** How many of `count` calls at once are let in, and the error of the first that is not. */
    take: (operation: OperationName, count: number, accountId = '111122223333') => {
      let taken = 0;
      for (; taken < count; taken++) {
        try {
          limits.take(accountId, operation);
        } catch (error) {
          return { taken, error };
        }
      }
      return { taken, error: null };
    },
  };
}

test('a second’s calls and one more at once, then five a second', () => {
  const { take, pass } = timed();
  expect(take('DescribeCases', 20).taken).toBe(6);
  pass(200);
  expect(take('CreateCase', 20).taken).toBe(1);
  pass(1000);
  expect(take('DescribeCases', 20).taken).toBe(5);
  pass(3_600_000);
  expect(take('DescribeCases', 20).taken).toBe(6);
});

test('accounts and Trusted Advisor are counted apart', () => {
  const { take } = timed();
  expect(take('DescribeCases', 20).error).toMatchObject({ name: 'ThrottlingException' });
  expect(take('DescribeCases', 6, '222233334444').error).toBeNull();
  expect(take('DescribeTrustedAdvisorChecks', 200).taken).toBe(101);
});

test('DescribeAttachment has a limit a minute, and an error of its own', () => {
  const { take, pass } = timed();
  let taken = 0;
  let error: unknown = null;
  for (let second = 0; second < 60 && error === null; second++) {
    const answer = take('DescribeAttachment', 5);
    taken += answer.taken;
    error = answer.error;
    pass(1000);
  }
  expect(error).toMatchObject({ name: 'DescribeAttachmentLimitExceeded' });
  expect(taken).toBeGreaterThan(100);
  expect(taken).toBeLessThan(200);
});
