import type { Logger } from 'pino';

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
  private readonly log: Logger;

  constructor(log: Logger) {
    this.log = log;
  }

  observe(observer: AnswerObserver): void {
    this.observers.push(observer);
  }

  filter(filter: AnswerFilter): void {
    this.filters.push(filter);
  }

  /** Whether somebody looks at the answer of this call. */
  concern(call: Call): boolean {
    return this.observersOf(call).length + this.filtersOf(call).length > 0;
  }

  /** Observers see what the upstream said; what the filters leave of it is the client's. */
  show(call: Call, output: JsonObject): JsonObject {
    for (const observer of this.observersOf(call)) {
      try {
        observer.observe(call, output);
      } catch (failure) {
        // The answer is right whatever an observer makes of it.
        this.log.error({ err: failure, requestId: call.requestId }, 'An observer of answers failed.');
      }
    }
    return this.filtersOf(call).reduce((left, it) => it.filter(call, left), output);
  }

  private observersOf({ operation }: Call): AnswerObserver[] {
    return this.observers.filter(({ operations }) => operations.includes(operation?.name ?? ''));
  }

  private filtersOf(call: Call): AnswerFilter[] {
    const name = call.operation?.name ?? '';
    return this.filters.filter((it) => it.operations.includes(name) && it.concerns(call));
  }
}
