/**
 * What the runners report of their tests, read from their JSON reports as Vitest's and Playwright's
 * documentation describes them: totals, and what failed. The last lines of a run have to tell what
 * failed, for that is all that is kept of a long output.
 */
import { stripVTControlCharacters } from 'node:util';

export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
  /** The name of each failed test with the head of its reason. */
  failures: readonly string[];
  /** The same of each test that passed only at its second try. */
  secondTries: readonly string[];
}

export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: readonly {
    name: string;
    status: string;
    /** Why the file failed before its tests ran. */
    message: string;
    assertionResults: readonly { fullName: string; status: string; failureMessages: readonly string[] }[];
  }[];
}

interface PlaywrightSuite {
  title: string;
  specs: readonly {
    title: string;
    file: string;
    line: number;
    tests: readonly { status: string; results: readonly { errors: readonly { message: string }[] }[] }[];
  }[];
  suites?: readonly PlaywrightSuite[];
}

export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  /** What failed outside of any test. */
  errors: readonly { message: string }[];
  suites: readonly PlaywrightSuite[];
}

/** The lines of a reason that are shown at the end; the runner's own output has it whole. */
const linesOfReason = 12;

function failure(name: string, reason: string): string {
  const lines = stripVTControlCharacters(reason).trim().split('\n').slice(0, linesOfReason);
  return [name, ...lines.map((line) => `    ${line}`)].join('\n');
}

export function readVitest(report: VitestReport): Outcome {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    secondTries: [],
    failures: report.testResults.flatMap(({ name, message, assertionResults }) => [
      ...(message === '' ? [] : [failure(name, message)]),
      ...assertionResults
        .filter(({ status }) => status === 'failed')
        .map(({ fullName, failureMessages }) => failure(`${name} › ${fullName}`, failureMessages.join('\n'))),
    ]),
  };
}

function reasonsOf({ suites = [], specs }: PlaywrightSuite, wanted: 'unexpected' | 'flaky'): string[] {
  const own = specs.flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === wanted)
      .map(({ results }) => {
        const messages = results.flatMap(({ errors }) => errors.map(({ message }) => message));
        return failure(`${file}:${line} › ${title}`, messages.join('\n'));
      }),
  );
  return [...own, ...suites.flatMap((suite) => reasonsOf(suite, wanted))];
}

/**
 * A machine that stands still for seconds fails one test of hundreds. More than these are no accident: the second
 * try begins with a new product, so that it hides what only a used one does wrong.
 */
const forgiven = 2;

export function readPlaywright({ stats, errors, suites }: PlaywrightReport): Outcome {
  const failed = suites.flatMap((suite) => reasonsOf(suite, 'unexpected'));
  const secondTries = suites.flatMap((suite) => reasonsOf(suite, 'flaky'));
  const [accidents, others] = stats.flaky > forgiven ? [[], secondTries] : [secondTries, []];
  return {
    passed: stats.expected + accidents.length,
    failed: stats.unexpected + others.length,
    skipped: stats.skipped,
    failures: [
      ...errors.map(({ message }) => failure('outside of the tests', message)),
      ...failed,
      ...others,
    ],
    secondTries: accidents,
  };
}
