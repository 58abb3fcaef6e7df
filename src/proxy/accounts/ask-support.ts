import type { JsonObject } from '../../support/json.ts';
import type { OperationName } from '../../support/operations.ts';
import { operations, supportTarget } from '../../support/operations.ts';
import { errorIn, parseAnswer } from '../gateway/parse-answer.ts';
import { Refusal } from '../gateway/refusal.ts';
import type { Person } from '../identity/sessions.ts';
import { credentialsProblem } from './find-credentials.ts';
import { problemNamed, TestProblem } from './test-problem.ts';
import type { AccountEntry } from './upstream.ts';
import type { UpstreamAnswer } from './upstream-answer.ts';
import type { UpstreamClient } from './upstream-client.ts';
import { readAnswer } from './upstream-answer.ts';
import { UpstreamFailure } from './upstream-failure.ts';

export interface Question {
  readonly account: AccountEntry;
  readonly person: Pick<Person, 'userId' | 'userName'>;
  readonly operation: OperationName;
  readonly input: JsonObject;
  /** A question of the case index, which has time, is repeated like any read, and ends with the signal. */
  readonly forIndex?: AbortSignal;
}

/** Bytes: a hundred cases with five of the longest messages each. */
const answerAtMost = 32 * 1024 * 1024;
/** Milliseconds for one question: somebody waits, and a question that fails is an answer. */
const within = 10_000;

/** One read of the Support API; throws a `TestProblem` that says why there is no answer. */
export async function askSupport(client: UpstreamClient, question: Question): Promise<JsonObject> {
  const { account, person, operation, input, forIndex } = question;
  try {
    const answer = await client.call({
      account,
      userId: person.userId,
      userName: person.userName,
      target: `${supportTarget}.${operation}`,
      access: 'read',
      quota: operations[operation].family === 'trusted-advisor' ? 'trusted-advisor' : 'support',
      body: Buffer.from(JSON.stringify(input)),
      signal: forIndex ?? null,
      ...(forIndex ? { isForIndex: true } : { once: within }),
    });
    return await outputOf(answer);
  } catch (failure) {
    throw problemOf(failure, account);
  }
}

async function outputOf({ body, error, status }: UpstreamAnswer): Promise<JsonObject> {
  const told = error && errorIn(parseAnswer(error));
  if (told) throw refused(told.code, told.message);
  const output = body && parseAnswer(await readAnswer(body, answerAtMost));
  // Something answers there that is no Support API: a proxy on the way, a wrong address.
  if (!output) throw new TestProblem('unreachable', `The address answered ${status}, and not as AWS does.`);
  return output;
}

function refused(code: string, message: string): TestProblem {
  const detail = message === '' ? code : `${code}: ${message}`;
  if (code === 'AccessDeniedException') return new TestProblem('permission-missing', detail);
  if (code === 'SubscriptionRequiredException') return new TestProblem('no-plan', detail);
  return new TestProblem(problemNamed(code), detail, undefined, code);
}

function problemOf(failure: unknown, account: AccountEntry): unknown {
  if (failure instanceof UpstreamFailure) {
    const { cause } = failure;
    if (failure.kind === 'credentials') return credentialsProblem(cause, account);
    return new TestProblem('unreachable', cause instanceof Error ? cause.message : failure.message, failure);
  }
  // Our own queue for the account is full.
  if (failure instanceof Refusal)
    return new TestProblem(problemNamed(failure.type), failure.message, failure);
  return failure;
}
