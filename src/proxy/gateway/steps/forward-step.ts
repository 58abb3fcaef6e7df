import { supportTarget } from '../../../support/operations.ts';
import type { UpstreamAnswer, UpstreamClient } from '../../accounts/upstream-client.ts';
import { isOfRefusedKeys, readAnswer } from '../../accounts/upstream-client.ts';
import { UpstreamFailure } from '../../accounts/upstream-failure.ts';
import { bufferAnswer } from '../answers.ts';
import type { AnswerWatchers } from '../answer-watchers.ts';
import { type Answer, type Call, found, type Step } from '../call.ts';
import type { OperationDescriptor } from '../operation-descriptor.ts';
import type { Metrics } from '../../web/metrics.ts';
import type { Intents } from '../intents.ts';
import type { FindOutcome } from '../idempotency/find-outcome.ts';
import { errorIn, parseAnswer } from '../parse-answer.ts';

/** Bytes of an answer that somebody has to look at: 100 cases with five long messages each fit. */
const lookedAtAtMost = 32 * 1024 * 1024;

/** What forwarding needs. */
export interface ForwardParts {
  readonly client: UpstreamClient;
  readonly watchers: AnswerWatchers;
  readonly findOutcome: FindOutcome;
  readonly intents: Intents;
  readonly metrics: Metrics;
}

/** Signs, sends, and takes the answer in: streamed, unless somebody has to look at it. */
export function forwardStep(parts: ForwardParts): Step {
  const { watchers, findOutcome, intents } = parts;
  return {
    name: 'forward',
    async run(call) {
      const operation = found(call.operation, 'operation');
      if (operation.quota === null) return;
      if (operation.access === 'write' && !call.claim) await intents.note(call);
      const send = async () => take(watchers, call, operation, await sendOn(parts, call, operation));
      call.answer = call.claim ? await findOutcome.after(call, call.claim, send) : await send();
    },
  };
}

async function sendOn(
  { client, metrics }: ForwardParts,
  call: Call,
  operation: OperationDescriptor,
): Promise<UpstreamAnswer> {
  const { person } = found(call.signedIn, 'session');
  const began = performance.now();
  const answering = client.call({
    account: found(call.account, 'account'),
    userId: person.userId,
    userName: person.userName,
    target: `${supportTarget}.${operation.name}`,
    access: operation.access,
    quota: operation.quota ?? 'support',
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
  if (upstream.error) return errorAnswer(upstream, upstream.error, requestId);
  const received = found(upstream.body, 'forward');
  const lookedAt = operation.auditOutput.length > 0 || call.claim !== null || watchers.concern(call);
  if (!lookedAt) {
    const { status, contentType, length } = upstream;
    return { status, contentType, requestId, body: received, length, headers: {}, output: null, error: null };
  }
  const body = await readAnswer(received, lookedAtAtMost);
  const output = parseAnswer(body);
  if (output === null) throw unreadable();
  const left = watchers.show(call, output);
  const sent = left === output ? body : Buffer.from(JSON.stringify(left));
  return { ...bufferAnswer(upstream.status, sent, requestId), output: left };
}

/**
 * AWS's own error, passed on as it came when it is an envelope, and told as ours when it is not, or when it
 * speaks of our keys: the caller would take it for a word about theirs.
 */
function errorAnswer(upstream: UpstreamAnswer, body: Buffer, requestId: string): Answer {
  const error = errorIn(parseAnswer(body));
  if (error === null) throw unreadable();
  if (isOfRefusedKeys(upstream)) {
    throw new UpstreamFailure('credentials', false, new Error(`${error.code}: ${error.message}`));
  }
  return { ...bufferAnswer(upstream.status, body, requestId), error };
}

function unreadable(): UpstreamFailure {
  return new UpstreamFailure('answer', true, null);
}
