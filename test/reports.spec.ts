/** A run's last lines name what failed: whoever reads only those has to find it. */
import { describe, expect, it } from 'vitest';

import { readPlaywright, readVitest } from './reports.ts';

const passedTest = { fullName: 'adds', status: 'passed', failureMessages: [] };

describe('of Vitest', () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      {
        name: 'src/sum.spec.ts',
        status: 'failed',
        message: '',
        assertionResults: [
          passedTest,
          {
            fullName: 'numbers subtracts',
            status: 'failed',
            failureMessages: ['\u{1b}[31mexpected 1\u{1b}[39m\nto be 2'],
          },
        ],
      },
      { name: 'src/broken.spec.ts', status: 'failed', message: 'No such file', assertionResults: [] },
    ],
  };

  it('counts', () => {
    expect(readVitest(report)).toMatchObject({ passed: 1, failed: 1, skipped: 3 });
  });

  it('names failed tests and files, with their reasons', () => {
    expect(readVitest(report).failures).toEqual([
      'src/sum.spec.ts › numbers subtracts\n    expected 1\n    to be 2',
      'src/broken.spec.ts\n    No such file',
    ]);
  });
});

describe('of Playwright', () => {
  const spec = (title: string, status: string, ...messages: string[]) => ({
    title,
    file: 'cases.spec.ts',
    line: 7,
    // A try for each message, and one that had none.
    tests: [{ status, results: [...messages.map((message) => ({ errors: [{ message }] })), { errors: [] }] }],
  });
  const report = {
    stats: { expected: 1, unexpected: 1, flaky: 1, skipped: 0 },
    errors: [{ message: 'The browser is gone' }],
    suites: [
      {
        title: 'cases.spec.ts',
        specs: [spec('opens', 'expected'), spec('waits', 'flaky', 'too late')],
        suites: [{ title: 'inside', specs: [spec('closes', 'unexpected', 'still open\n'.repeat(50))] }],
      },
    ],
  };

  it('counts what passed at its second try as passed, and names it with the reason of the first', () => {
    const outcome = readPlaywright(report);
    expect(outcome).toMatchObject({ passed: 2, failed: 1, skipped: 0 });
    expect(outcome.secondTries).toEqual(['cases.spec.ts:7 › waits\n    too late']);
  });

  it('counts them as failed where they are more than two', () => {
    const specs = ['one', 'two', 'three'].map((title) => spec(title, 'flaky', 'too late'));
    const stats = { expected: 5, unexpected: 0, flaky: 3, skipped: 0 };
    const outcome = readPlaywright({ stats, errors: [], suites: [{ title: 'cases.spec.ts', specs }] });
    expect(outcome).toMatchObject({ passed: 5, failed: 3, secondTries: [] });
    expect(outcome.failures).toHaveLength(3);
  });

  it('names what failed in every depth, and keeps the head of a long reason', () => {
    const [outside, closes = '', ...others] = readPlaywright(report).failures;
    expect(outside).toBe('outside of the tests\n    The browser is gone');
    expect(closes.split('\n')).toHaveLength(13);
    expect(others).toEqual([]);
  });
});
