/**
 * One intended submit is carried out once, whatever the network and the mouse do: its key stays the
 * same until its outcome is known, also over a reload of the page. Another text is another intent.
 */
import { isSignedOut, outcomeOf, problemOf } from './errors.ts';
import { NetworkError } from './network.ts';

export interface SubmissionCall {
  readonly idempotencyKey: string;
}

export interface Submission {
  /** A second call with an equal body while the first is under way gets the first one's promise. */
  run<Output>(body: unknown, send: (call: SubmissionCall) => Promise<Output>): Promise<Output>;
  /** Gives up an earlier submit of unknown outcome: the person has looked and wants to send anew. */
  abandon(): void;
  /**
   * Finds out what became of an earlier submit of another body, by sending that one again under its own
   * key. Null where none is open or it was refused; then nothing stands in the way of the new body.
   */
  settleOther<Output>(
    body: unknown,
    send: (earlier: unknown, call: SubmissionCall) => Promise<Output>,
  ): Promise<Output | null>;
}

interface Attempt {
  readonly fingerprint: string;
  readonly key: string;
  /** The service said that it failed: nothing is under way any more, so what is not there does not come. */
  readonly hasFailed?: boolean;
}

function storageName(scope: string): string {
  return `support-center.submission.${scope}`;
}

function recall(scope: string): Attempt | null {
  const kept = sessionStorage.getItem(storageName(scope));
  // Only `remember` writes under this name.
  return kept === null ? null : (JSON.parse(kept) as Attempt);
}

function remember(scope: string, attempt: Attempt): void {
  sessionStorage.setItem(storageName(scope), JSON.stringify(attempt));
}

function forget(scope: string): void {
  sessionStorage.removeItem(storageName(scope));
}

/** A session that has ended is told before anybody looks at the key: not a word on an earlier time. */
function isSettled(error: unknown, isSentAnew: boolean): boolean {
  return outcomeOf(error) === 'refused' && !(isSentAnew && isSignedOut(error));
}

/** Milliseconds: a pooled connection that died is given up by then, and a short gap is over. */
const pause = 1_000;

async function resend<Output>(send: () => Promise<Output>): Promise<Output> {
  await new Promise((resolve) => {
    setTimeout(resolve, pause);
  });
  return send();
}

interface Sending {
  readonly attempt: Attempt;
  readonly isSentAnew: boolean;
}

/**
 * Sends, and once more where no answer came at all: a browser writes to connections of its pool that
 * are dead already, and a repeated key is answered with the first outcome. The attempt is kept until it
 * is known what came of it: done, or refused.
 */
async function untilKnown<Output>(
  scope: string,
  { attempt, isSentAnew }: Sending,
  send: (call: SubmissionCall) => Promise<Output>,
): Promise<Output> {
  const call = { idempotencyKey: attempt.key };
  let isRepeated = isSentAnew;
  remember(scope, attempt);
  try {
    const output = await send(call).catch((error: unknown) => {
      if (!(error instanceof NetworkError)) throw error;
      isRepeated = true;
      return resend(() => send(call));
    });
    forget(scope);
    return output;
  } catch (error) {
    if (isSettled(error, isRepeated)) forget(scope);
    else if (!isRepeated && problemOf(error, 'write').kind === 'internal')
      remember(scope, { ...attempt, hasFailed: true });
    throw error;
  }
}

/** The proxy has looked for it, twice by now, and nothing of it is under way. */
function neverHappened({ hasFailed = false }: Attempt, error: unknown): boolean {
  return hasFailed && problemOf(error, 'write').kind === 'lost';
}

function newAttempt(fingerprint: string): Attempt {
  return { fingerprint, key: crypto.randomUUID() };
}

/** @param scope names the person, the form and what it is about, e.g. `mara/CreateCase/111122223333`. */
export function createSubmission(scope: string): Submission {
  const running = new Map<string, Promise<unknown>>();
  return {
    run<Output>(body: unknown, send: (call: SubmissionCall) => Promise<Output>): Promise<Output> {
      const fingerprint = JSON.stringify(body);
      const underWay = running.get(fingerprint);
      // Equal bodies of one scope are the same operation, so its output is of the same type.
      if (underWay) return underWay as Promise<Output>;
      const known = recall(scope);
      const isSentAnew = known?.fingerprint === fingerprint;
      const attempt = isSentAnew ? known : newAttempt(fingerprint);
      const sending = untilKnown(scope, { attempt, isSentAnew }, send).catch((error: unknown) => {
        if (!neverHappened(attempt, error)) throw error;
        return untilKnown(scope, { attempt: newAttempt(fingerprint), isSentAnew: false }, send);
      });
      const promise = sending.finally(() => running.delete(fingerprint));
      running.set(fingerprint, promise);
      return promise;
    },

    abandon: () => forget(scope),

    async settleOther(body, send) {
      const known = recall(scope);
      if (!known || known.fingerprint === JSON.stringify(body) || running.size > 0) return null;
      try {
        const earlier: unknown = JSON.parse(known.fingerprint);
        return await untilKnown(scope, { attempt: known, isSentAnew: true }, (call) => send(earlier, call));
      } catch (error) {
        if (!isSettled(error, true) && !neverHappened(known, error)) throw error;
        return null;
      }
    },
  };
}
