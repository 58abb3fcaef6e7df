import type { AccountProblem } from '../../contract/center/accounts.ts';
import { refusedKeys } from './refused-keys.ts';

/** Where a test ends, and what AWS or the SDK said there; neither tells a secret. */
export class TestProblem extends Error {
  override name = 'TestProblem';
  readonly problem: AccountProblem;
  readonly detail: string;
  /** The Support API's own word, where it has one. */
  readonly code: string | null;

  constructor(problem: AccountProblem, detail: string, cause?: unknown, code: string | null = null) {
    super(detail, { cause });
    this.code = code;
    this.problem = problem;
    this.detail = detail;
  }
}

const throttles = new Set(['Throttling', 'ThrottlingException', 'TooManyRequestsException']);

/** What is meant by the errors that mean the same of STS and of the Support API. */
export function problemNamed(code: string): AccountProblem {
  if (refusedKeys.has(code)) return 'keys-refused';
  return throttles.has(code) ? 'throttled' : 'unknown';
}

const networkErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ETIMEDOUT',
  'TimeoutError',
]);

/** Whether nothing answered at all, whichever layer says so. */
export function isUnreachable(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  const code: unknown = 'code' in failure ? failure.code : undefined;
  return networkErrors.has(failure.name) || (typeof code === 'string' && networkErrors.has(code));
}
