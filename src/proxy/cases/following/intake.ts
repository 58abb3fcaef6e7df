import { setTimeout as pause } from 'node:timers/promises';

import type { Logger } from 'pino';

import { apiLimits } from '../../../support/limits.ts';
import type { AccountEntry } from '../../accounts/upstream.ts';
import type { FillParts } from './fill-account.ts';
import { newsSince } from './index-accounts.ts';
import { keepWhole } from './read-whole.ts';

export interface IntakeParts extends FillParts {
  readonly log: Logger;
  /** What could not be read, after every attempt. */
  readonly onFailure: (accountId: string, failure: unknown) => Promise<void>;
}

interface Waiting {
  readonly account: AccountEntry;
  /** When it was resolved, epoch milliseconds, where the word of the change says it. */
  readonly cases: Map<string, number | undefined>;
  running: Promise<void>;
}

/** Milliseconds before each further attempt. */
const attempts = [0, 500, 2_000] as const;

/** Takes in the cases that are known to have changed: each account's together, at once. */
export class Intake {
  readonly #parts: IntakeParts;
  readonly #waiting = new Map<string, Waiting>();

  constructor(parts: IntakeParts) {
    this.#parts = parts;
  }

  /** Settles, and never rejects, when the case is taken in or given up. */
  async changed(account: AccountEntry, caseId: string, resolvedAt?: number): Promise<void> {
    const known = this.#waiting.get(account.accountId);
    if (known) {
      known.cases.set(caseId, resolvedAt ?? known.cases.get(caseId));
      await known.running;
      return;
    }
    const waiting: Waiting = {
      account,
      cases: new Map([[caseId, resolvedAt]]),
      running: Promise.resolve(),
    };
    this.#waiting.set(account.accountId, waiting);
    waiting.running = this.#run(waiting);
    await waiting.running;
  }

  isWaiting(accountId: string): boolean {
    return this.#waiting.has(accountId);
  }

  /** Settles when nothing waits any more that did for these accounts (none named: for any). */
  async settled(accountIds?: readonly string[]): Promise<void> {
    const concerned = accountIds ?? [...this.#waiting.keys()];
    await Promise.all(concerned.map(async (accountId) => this.#waiting.get(accountId)?.running));
  }

  async #run(waiting: Waiting): Promise<void> {
    const { accountId } = waiting.account;
    // What comes in one turn of the event loop goes in one call.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.cases.size > 0) {
      const some = new Map([...waiting.cases].slice(0, apiLimits.caseIdList));
      for (const caseId of some.keys()) waiting.cases.delete(caseId);
      await this.#take(waiting.account, some).catch((failure: unknown) => {
        this.#parts.log.error({ err: failure, account: accountId }, 'A changed case was not taken in.');
      });
    }
    this.#waiting.delete(accountId);
  }

  async #take(account: AccountEntry, cases: ReadonlyMap<string, number | undefined>): Promise<void> {
    const { calls, onFailure } = this.#parts;
    let last: unknown = null;
    for (const wait of attempts) {
      try {
        await pause(wait, undefined, { signal: calls.signal });
        await this.#attempt(account, cases);
        return;
      } catch (failure) {
        if (calls.signal.aborted) return;
        last = failure;
      }
    }
    await onFailure(account.accountId, last);
  }

  async #attempt(account: AccountEntry, cases: ReadonlyMap<string, number | undefined>): Promise<void> {
    const { calls, accounts, now } = this.#parts;
    const askedAt = now();
    const details = await calls.casesById(account, [...cases.keys()]);
    const state = await accounts.find(account.accountId);
    const told = { account, details, askedAt, newsSince: newsSince(state), resolvedAt: cases };
    await keepWhole(this.#parts, told);
  }
}
