/**
 * Which account is worked at when: what is due is begun as there is room, each account by itself, so that one
 * whose role or plan fails holds up no other. It is tried again later and later.
 */
import type { Logger } from 'pino';

import type { AccountDirectory } from '../../accounts/account-directory.ts';
import { TestProblem } from '../../accounts/test-problem.ts';
import type { AccountEntry, Upstream } from '../../accounts/upstream.ts';
import { fillAccount, type FillParts } from './fill-account.ts';
import { type IndexedAccountState, LeaseLost } from './index-accounts.ts';
import { withLittleGarbage } from './little-garbage.ts';
import { isPollDue, pollAccount } from './poll-account.ts';

export interface WorkParts extends FillParts {
  readonly directory: AccountDirectory;
  readonly upstream: Upstream['kind'];
  /** Whether fills may begin: before what happens is followed, they would miss it. */
  readonly isReady: () => Promise<boolean>;
  readonly log: Logger;
}

type Kind = 'fill' | 'poll';

/** Milliseconds between two looks at what is due. */
const every = 2_000;
/** How many of each at once; a fill holds a page of cases in memory. */
const room: Readonly<Record<Kind, number>> = { fill: 3, poll: 6 };
const firstRetry = 30_000;
const longestRetry = 30 * 60_000;

export class AccountWork {
  readonly #parts: WorkParts;
  readonly #running = new Map<string, { kind: Kind; done: Promise<void> }>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | null = null;
  #isAsked = false;

  constructor(parts: WorkParts) {
    this.#parts = parts;
  }

  start(): void {
    this.#timer = setInterval(() => this.look(), every);
    this.look();
  }

  /** Looks at once at what is due. */
  look(): void {
    this.#isAsked = true;
    this.#looking ??= this.#lookOn();
  }

  /** After the signal: settles when nothing runs any more. */
  async stopped(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
    await Promise.all([...this.#running.values()].map(({ done }) => done));
  }

  async #lookOn(): Promise<void> {
    const { log, calls } = this.#parts;
    while (this.#isAsked && !calls.signal.aborted) {
      this.#isAsked = false;
      await this.#beginDue().catch((failure: unknown) =>
        log.error({ err: failure }, 'What is due of the case index could not be found out.'),
      );
    }
    this.#looking = null;
  }

  async #beginDue(): Promise<void> {
    const { directory, accounts, isReady, now } = this.#parts;
    if (!(await isReady())) return;
    const entries = await directory.list();
    const known = await accounts.list();
    const missing = entries.filter(({ accountId }) => !known.has(accountId));
    if (missing.length > 0) await accounts.prepare(missing.map(({ accountId }) => accountId));
    const states = missing.length > 0 ? await accounts.list() : known;
    for (const account of entries) {
      const state = states.get(account.accountId);
      const kind = state && this.#due(state, now());
      if (kind && this.#hasRoom(account, kind)) this.#begin(account, kind);
    }
  }

  #due(state: IndexedAccountState, now: number): Kind | null {
    const { fill, retryAt = 0 } = state.position;
    if (retryAt > now) return null;
    if (fill) return 'fill';
    return this.#parts.upstream === 'aws' && isPollDue(state, now) ? 'poll' : null;
  }

  #hasRoom({ accountId }: AccountEntry, kind: Kind): boolean {
    if (this.#running.has(accountId)) return false;
    return [...this.#running.values()].filter((one) => one.kind === kind).length < room[kind];
  }

  #begin(account: AccountEntry, kind: Kind): void {
    const done = this.#work(account).finally(() => {
      this.#running.delete(account.accountId);
      this.look();
    });
    this.#running.set(account.accountId, { kind, done });
  }

  /** Never rejects. */
  async #work(account: AccountEntry): Promise<void> {
    const { accounts, calls, now, log } = this.#parts;
    const { accountId } = account;
    try {
      const state = await accounts.claim(accountId);
      // Another process works at it, or has just done so.
      const kind = state && this.#due(state, now());
      if (!state || !kind) return;
      if (kind === 'fill') await withLittleGarbage(() => fillAccount(this.#parts, account, state));
      else await pollAccount(this.#parts, account, state);
    } catch (failure) {
      if (!calls.signal.aborted && !(failure instanceof LeaseLost)) await this.failed(accountId, failure);
    } finally {
      await accounts.release(accountId).catch((failure: unknown) => log.error({ err: failure, accountId }));
    }
  }

  /** Notes why nothing new arrives, and when it is tried again. */
  async failed(accountId: string, failure: unknown): Promise<void> {
    const { accounts, now, log } = this.#parts;
    const isKnown = failure instanceof TestProblem;
    log[isKnown ? 'info' : 'error']({ err: failure, account: accountId }, 'An account is not indexed.');
    const state = await accounts.find(accountId);
    if (!state) return;
    const isNew = state.state !== 'failed' || state.problem !== (isKnown ? failure.problem : 'unknown');
    const wait = Math.min(longestRetry, firstRetry * 2 ** (state.position.failures ?? 0));
    await accounts.fail(state, {
      problem: isKnown ? failure.problem : 'unknown',
      detail: isKnown ? failure.detail : '',
      retryAt: now() + wait,
      // Whoever looks at the list is told once.
      isNew,
    });
  }
}
