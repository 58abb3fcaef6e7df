import type { JsonObject } from '../../support/json.ts';
import type { Call } from './call.ts';

/**
 * Looks at the answer of a call that succeeded, before it is sent: the case index, live events and
 * figures hang on this. It must not change anything and must not fail the call.
 */
export interface AnswerObserver {
  readonly operations: readonly string[];
  observe(call: Call, output: JsonObject): void;
}

/** Replaces the answer, for what a person may not see of it. A failure fails the call. */
export interface AnswerFilter {
  readonly operations: readonly string[];
  /** Whether this call's answer must be looked at. */
  concerns(call: Call): boolean;
  filter(call: Call, output: JsonObject): JsonObject;
}

/** Who looks at answers. An answer at which nobody looks is streamed and never parsed. */
export class AnswerWatchers {
  private readonly observers: AnswerObserver[] = [];
  private readonly filters: AnswerFilter[] = [];

  observe(observer: AnswerObserver): void {
    this.observers.push(observer);
  }

  filter(filter: AnswerFilter): void {
    this.filters.push(filter);
  }

  /** Observers see what the upstream said; the client gets what the filters leave of it. */
  of(call: Call): { observers: AnswerObserver[]; filters: AnswerFilter[] } {
    const name = call.operation?.name ?? '';
    return {
      observers: this.observers.filter(({ operations }) => operations.includes(name)),
      filters: this.filters.filter((it) => it.operations.includes(name) && it.concerns(call)),
    };
  }
}
