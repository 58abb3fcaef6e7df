import { deskTarget } from '../../../support/desk-operations.ts';
import { supportTarget } from '../../../support/operations.ts';
import type { AccountDirectory } from '../../accounts/account-directory.ts';
import { deskCountries } from '../../accounts/desk-countries.ts';
import type { Upstream } from '../../accounts/upstream.ts';
import type { UpstreamAnswer } from '../../accounts/upstream-answer.ts';
import type { UpstreamClient } from '../../accounts/upstream-client.ts';
import { isOfRefusedKeys, readAnswer } from '../../accounts/upstream-answer.ts';
import { UpstreamFailure } from '../../accounts/upstream-failure.ts';
import { bufferAnswer, errorTypeHeader } from '../answers.ts';
import type { AnswerWatchers } from '../answer-watchers.ts';
import { type Answer, type Call, found, type Step } from '../call.ts';
import { isForwarded, type OperationDescriptor } from '../operation-descriptor.ts';
import type { ArchivedAnswer } from '../../cases/archive/archived-answer.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import type { Metrics } from '../../web/metrics.ts';
import type { Intents } from '../intents.ts';
import type { FindOutcome } from '../idempotency/find-outcome.ts';
import { errorIn, parseAnswer } from '../parse-answer.ts';

/** Bytes of an answer that somebody has to look at: 100 cases with five long messages each fit. */
const lookedAtAtMost = 32 * 1024 * 1024;

/** What forwarding needs. */
export interface ForwardParts {
  readonly client: UpstreamClient;
  readonly database: CenterDatabase;
  readonly directory: Pick<AccountDirectory, 'list'>;
  readonly upstream: Upstream['kind'];
  readonly watchers: AnswerWatchers;
  readonly findOutcome: FindOutcome;
  readonly intents: Intents;
  readonly metrics: Metrics;
  /** What is kept of what the upstream no longer has. */
  readonly archived: ArchivedAnswer;
}

/** Signs, sends, and takes the answer in: streamed, unless somebody has to look at it. */
export function forwardStep(parts: ForwardParts): Step {
  const { upstream, watchers, findOutcome, intents } = parts;
  return {
    name: 'forward',
    async run(call) {
      const operation = found(call.operation, 'operation');
      if (!isForwarded(operation, upstream)) return;
      if (operation.access === 'write' && !call.claim) await intents.note(call);
      const send = async () => take(watchers, call, operation, await sendOn(parts, call, operation));
      const answer = call.claim ? await findOutcome.after(call, call.claim, send) : await send();
      call.answer = (await parts.archived(call, answer)) ?? answer;
    },
  };
}

async function sendOn(
  { client, database, directory, metrics }: ForwardParts,
  call: Call,
  operation: OperationDescriptor,
): Promise<UpstreamAnswer> {
  const { person } = found(call.signedIn, 'session');
  // The desk is of all accounts, and takes the key of any.
  const account = call.account ?? (await directory.list())[0] ?? null;
  const isDesk = operation.service === 'desk';
  const countries = isDesk ? await deskCountries(database.read, directory) : '';
  const began = performance.now();
  const answering = client.call({
    account: found(account, 'account'),
    userId: person.userId,
    userName: person.userName,
    target: call.rest ?? `${isDesk ? deskTarget : supportTarget}.${operation.name}`,
    countries,
    access: operation.access,
    quota: operation.quota === 'none' ? null : (operation.quota ?? 'support'),
    body: found(call.body, 'body'),
    // A write goes to its end even when nobody waits for it any more.
    signal: operation.access === 'read' ? call.signal : null,
  });
  try {
    return await answering;
  } finally {
    metrics.observeUpstream(operation.name, (performance.now() - began) / 1000);
  }
}

async function take(
  watchers: AnswerWatchers,
  call: Call,
  operation: OperationDescriptor,
  upstream: UpstreamAnswer,
): Promise<Answer> {
  const requestId = upstream.requestId ?? call.requestId;
  if (upstream.error) return errorAnswer(call, upstream, upstream.error);
  const received = found(upstream.body, 'forward');
  const isKept = call.claim !== null || call.change !== null;
  const lookedAt = operation.auditOutput.length > 0 || isKept || watchers.concern(call);
  if (!lookedAt) {
    const { status, contentType, length } = upstream;
    return { status, contentType, requestId, body: received, length, headers: {}, output: null, error: null };
  }
  const body = await readAnswer(received, lookedAtAtMost);
  const output = parseAnswer(body);
  if (output === null) throw unreadable();
  const left = watchers.show(call, output);
  const sent = left === output ? body : Buffer.from(JSON.stringify(left));
  return { ...bufferAnswer(upstream.status, sent, requestId, upstream.contentType), output: left };
}

/**
 * AWS's own error, passed on as it came when it is an envelope, and told as ours when it is not, or when it
 * speaks of our keys: the caller would take it for a word about theirs.
 */
function errorAnswer(call: Call, upstream: UpstreamAnswer, body: Buffer): Answer {
  const error = errorIn(parseAnswer(body), upstream.errorType);
  if (error === null) throw unreadable();
  if (isOfRefusedKeys(upstream)) {
    throw new UpstreamFailure('credentials', false, new Error(`${error.code}: ${error.message}`));
  }
  const { status, contentType, requestId } = upstream;
  const answer = bufferAnswer(status, body, requestId ?? call.requestId, contentType);
  return { ...answer, error, headers: call.rest ? errorTypeHeader(error.code) : {} };
}

function unreadable(): UpstreamFailure {
  return new UpstreamFailure('answer', true, null);
}
