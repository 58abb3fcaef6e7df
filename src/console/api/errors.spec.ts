import { CaseIdNotFound, InternalServerError, SupportServiceException } from '@aws-sdk/client-support';
import { describe, expect, test } from 'vitest';

import { NetworkError } from './network.ts';
import { isSignedOut, isWorthRepeating, outcomeOf, problemOf } from './errors.ts';

function serviceError(name: string, httpStatusCode: number, message = 'text'): Error {
  const $metadata = { httpStatusCode, requestId: 'request-1' };
  return new SupportServiceException({ name, $fault: 'client', $metadata, message });
}

const lost = new NetworkError(new TypeError('Failed to fetch'));
const notJson = Object.assign(new SyntaxError('Unexpected token <'), { $metadata: { httpStatusCode: 502 } });

describe('problemOf', () => {
  test.each([
    [lost, 'network'],
    [notJson, 'gateway'],
    [serviceError('SomethingNew', 503), 'gateway'],
    [serviceError('AccessDeniedException', 403), 'denied'],
    [serviceError('SubscriptionRequiredException', 400), 'plan'],
    [serviceError('ThrottlingException', 400), 'throttled'],
    [serviceError('ValidationException', 400), 'invalid'],
    [serviceError('UnrecognizedClientException', 403), 'keys'],
    [serviceError('NotAuthorized', 401), 'signedOut'],
    [serviceError('SomethingNew', 400), 'unexpected'],
    [serviceError('SomethingNew', 500), 'internal'],
    [new CaseIdNotFound({ $metadata: { httpStatusCode: 400 }, message: '' }), 'caseNotFound'],
    [new Error('a bug of ours'), 'unexpected'],
    [new TypeError('x is undefined'), 'unexpected'],
    [new TypeError('Failed to fetch dynamically imported module: /assets/a.js'), 'partMissing'],
    [serviceError('OutcomeUnknownException', 502), 'lost'],
    [serviceError('IdempotentParameterMismatch', 400), 'keyReused'],
    [serviceError('BadGatewayException', 502), 'gateway'],
    [serviceError('TooManyRequestsException', 429), 'throttled'],
    ['a thrown string', 'unexpected'],
    [null, 'unexpected'],
  ])('%s is of the kind %s', (error, kind) => expect(problemOf(error, 'read').kind).toBe(kind));

  test('carries the request id to quote', () =>
    expect(problemOf(serviceError('CaseIdNotFound', 400), 'read').requestId).toBe('request-1'));

  test('names the member that was not accepted, and shows the service’s words', () => {
    const message =
      "1 validation error detected: Value '' at 'communicationBody' failed to satisfy constraint: Member must have length greater than or equal to 1";
    const problem = problemOf(serviceError('ValidationException', 400, message), 'write');
    expect(problem).toMatchObject({ field: 'communicationBody', detail: message });
  });

  test('shows nothing of an unknown error’s own words', () =>
    expect(problemOf(new Error('connect ECONNREFUSED 10.0.0.1'), 'read').detail).toBeNull());

  test('says what it means for what the person was doing', () => {
    expect(problemOf(lost, 'read').meaning).toBe('problem.meaning.read');
    expect(problemOf(serviceError('CaseIdNotFound', 400), 'read').meaning).toBeNull();
    expect(problemOf(lost, 'stale').meaning).toBe('problem.meaning.stale');
    expect(problemOf(lost, 'write').meaning).toBe('problem.meaning.unknown');
    expect(problemOf(serviceError('ValidationException', 400), 'write').meaning).toBe(
      'problem.meaning.refused',
    );
  });
});

describe('outcomeOf a write that failed', () => {
  test.each([
    [serviceError('ValidationException', 400), 'refused'],
    [serviceError('NotAuthorized', 401), 'refused'],
    [serviceError('AccessDeniedException', 403), 'refused'],
    [serviceError('RequestTimeoutException', 408), 'unknown'],
    [serviceError('ConflictException', 409), 'unknown'],
    [new InternalServerError({ $metadata: { httpStatusCode: 500 }, message: '' }), 'unknown'],
    [notJson, 'unknown'],
    [serviceError('OutcomeUnknownException', 502), 'unknown'],
    [lost, 'unknown'],
  ])('%s: %s', (error, outcome) => expect(outcomeOf(error)).toBe(outcome));
});

test('only what passes by itself is asked again', () => {
  expect([lost, notJson, serviceError('ThrottlingException', 400)].map(isWorthRepeating)).toEqual([
    true,
    true,
    true,
  ]);
  expect([serviceError('AccessDeniedException', 403), new Error('a bug')].map(isWorthRepeating)).toEqual([
    false,
    false,
  ]);
});

test('401 alone means that the session has ended', () => {
  expect(isSignedOut(serviceError('NotAuthorized', 401))).toBe(true);
  expect(isSignedOut(serviceError('AccessDeniedException', 403))).toBe(false);
});
