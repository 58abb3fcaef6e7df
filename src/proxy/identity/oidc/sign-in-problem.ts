import { AuthorizationResponseError, ClientError, ResponseBodyError } from 'openid-client';

import type { SignInProblem } from '../../../contract/sign-in.ts';

/**
 * A sign-in by the identity provider that came to nothing. `problem` is what the person is told; the
 * message is for the log and the audit and holds no token, code or claim.
 */
export class SignInFailed extends Error {
  override name = 'SignInFailed';
  readonly problem: SignInProblem;

  constructor(problem: SignInProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** The library's errors carry whole answers in their causes, so only what is known to be harmless is taken. */
export function asSignInFailed(failure: unknown): SignInFailed {
  if (failure instanceof SignInFailed) return failure;
  if (failure instanceof AuthorizationResponseError) {
    const problem = failure.error === 'access_denied' ? 'denied' : 'invalid';
    return new SignInFailed(problem, `The identity provider answered ${word(failure.error)}.`);
  }
  if (failure instanceof ResponseBodyError) {
    const { status, error } = failure;
    const problem = status >= 500 ? 'unavailable' : 'invalid';
    return new SignInFailed(problem, `The identity provider answered ${status} ${word(error)}.`);
  }
  if (isUnreachable(failure))
    return new SignInFailed('unavailable', 'The identity provider can’t be reached.');
  if (failure instanceof ClientError) {
    return new SignInFailed(
      'invalid',
      `The provider’s answer is refused: ${failure.message}${detailOf(failure)}.`,
    );
  }
  return new SignInFailed('invalid', 'The identity provider’s answer is not understood.');
}

/** `fetch` tells of a connection that failed as a TypeError with the system's error as its cause. */
function isUnreachable(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  if (failure instanceof ClientError) {
    return (
      failure.code === 'OAUTH_TIMEOUT' ||
      failure.code === 'OAUTH_RESPONSE_IS_NOT_CONFORM' ||
      isUnreachable(failure.cause)
    );
  }
  return failure instanceof TypeError && failure.message === 'fetch failed';
}

/** Which claim or header was wrong; never its value. */
function detailOf({ cause }: ClientError): string {
  if (!(cause instanceof Error)) return '';
  const { cause: detail } = cause;
  const claim: unknown =
    typeof detail === 'object' && detail !== null && 'claim' in detail ? detail.claim : null;
  return `, ${cause.message}${typeof claim === 'string' ? ` (${word(claim)})` : ''}`;
}

/** An identifier of the protocol; anything else that comes from outside is not repeated. */
function word(text: string): string {
  return /^[\w.-]{1,64}$/.test(text) ? text : 'something unreadable';
}
