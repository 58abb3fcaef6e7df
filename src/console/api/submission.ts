/**
 * One intended submit is carried out once, whatever the network and the mouse do: its key stays the
 * same until its outcome is known, also over a reload of the page. Another text is another intent.
 */
import { isSignedOut, outcomeOf } from './errors.ts';

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

/** The attempt is kept until it is known what came of it: done, or refused. */
async function untilKnown<Output>(
  scope: string,
  isSentAnew: boolean,
  sending: Promise<Output>,
): Promise<Output> {
  try {
    const output = await sending;
    forget(scope);
    return output;
  } catch (error) {
    if (isSettled(error, isSentAnew)) forget(scope);
    throw error;
  }
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
      const attempt = isSentAnew ? known : { fingerprint, key: crypto.randomUUID() };
      remember(scope, attempt);
      const sending = send({ idempotencyKey: attempt.key });
      const promise = untilKnown(scope, isSentAnew, sending).finally(() => running.delete(fingerprint));
      running.set(fingerprint, promise);
      return promise;
    },

    abandon: () => forget(scope),

    async settleOther(body, send) {
      const known = recall(scope);
      if (!known || known.fingerprint === JSON.stringify(body) || running.size > 0) return null;
      try {
        const output = await send(JSON.parse(known.fingerprint), { idempotencyKey: known.key });
        forget(scope);
        return output;
      } catch (error) {
        if (!isSettled(error, true)) throw error;
        forget(scope);
        return null;
      }
    },
  };
}
