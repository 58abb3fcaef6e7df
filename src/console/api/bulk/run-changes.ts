import { isSignedOut, problemOf } from '../errors.ts';
import type { CaseChange, Changed } from './work-change.ts';

export interface Done extends Changed {
  readonly one: CaseChange;
}

export interface Failed {
  readonly one: CaseChange;
  readonly error: unknown;
}

export interface Outcome {
  readonly done: readonly Done[];
  readonly failed: readonly Failed[];
  /** Not begun: somebody stopped, or there was nobody to talk to. */
  readonly left: readonly CaseChange[];
}

export interface Run {
  readonly send: (one: CaseChange) => Promise<Changed>;
  /** Called with how many are over. */
  readonly onProgress: (over: number) => void;
  /** Aborted: what has not begun is left. */
  readonly signal: AbortSignal;
}

/** As many as a browser has connections for, but for those that other things need. */
const atOnce = 4;

/** Whether the next one would fail in the same way, and people would wait for each. */
function isOutOfReach(error: unknown): boolean {
  return isSignedOut(error) || ['network', 'gateway'].includes(problemOf(error, 'write').kind);
}

/** Changes cases, a few at a time; each has an end of its own, in the order in which they were given. */
export async function runChanges(changes: readonly CaseChange[], run: Run): Promise<Outcome> {
  const ends: (Changed | { readonly error: unknown } | undefined)[] = changes.map(() => undefined);
  let next = 0;
  let over = 0;
  let isOver = false;
  const work = async () => {
    for (;;) {
      const place = next;
      const one = changes[place];
      if (!one || isOver || run.signal.aborted) return;
      next += 1;
      try {
        ends[place] = await run.send(one);
      } catch (error) {
        ends[place] = { error };
        isOver ||= isOutOfReach(error);
      }
      over += 1;
      run.onProgress(over);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return {
    done: changes.flatMap((one, place) => {
      const end = ends[place];
      return end && 'undo' in end ? [{ one, ...end }] : [];
    }),
    failed: changes.flatMap((one, place) => {
      const end = ends[place];
      return end && 'error' in end ? [{ one, error: end.error }] : [];
    }),
    left: changes.filter((_, place) => ends[place] === undefined),
  };
}
