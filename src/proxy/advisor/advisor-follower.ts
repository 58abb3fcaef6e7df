/**
 * Takes snapshots of each account's Trusted Advisor: as a whole about once a day, and of checks whose refresh
 * somebody asked for as soon as it is done. What people's own answers show is taken in beside.
 *
 * Choice: one process at a time works at an account, by a lease, with calls of the lowest priority, which are
 * no records of the audit. Of results only those are read whose check was refreshed since. An account that
 * fails is tried again later and later, keeps what is known of it and holds up no other.
 */
import type { Logger } from 'pino';

import type { JsonObject } from '../../support/json.ts';
import type { AccountDirectory } from '../accounts/account-directory.ts';
import { TestProblem } from '../accounts/test-problem.ts';
import type { AccountEntry } from '../accounts/upstream.ts';
import type { UpstreamClient } from '../accounts/upstream-client.ts';
import type { AdvisorAccountRow } from '../store/advisor-schema.ts';
import type { CenterDatabase } from '../store/center-database.ts';
import { AdvisorAccounts } from './advisor-accounts.ts';
import { AdvisorCalls } from './advisor-calls.ts';
import { keepChecks } from './keep-checks.ts';
import { keepResult } from './keep-result.ts';
import { keepStates } from './keep-states.ts';
import { toldState } from './told-check.ts';
import { takeSnapshot } from './take-snapshot.ts';

export interface AdvisorFollowerParts {
  readonly database: CenterDatabase;
  readonly directory: AccountDirectory;
  readonly client: UpstreamClient;
  readonly now: () => number;
  readonly log: Logger;
}

/** Milliseconds between two looks at what is due. */
const every = 2_000;
/** Accounts at once that are due for their daily look; a result of 20,000 resources takes some memory. */
const room = 1;
/** The same, together with those whose refresh somebody waits for. */
const roomForAwaited = 3;
const firstRetry = 60_000;
const longestRetry = 6 * 3_600_000;

export class AdvisorFollower {
  readonly #parts: AdvisorFollowerParts;
  readonly #accounts: AdvisorAccounts;
  readonly #calls: AdvisorCalls;
  readonly #stopping = new AbortController();
  readonly #running = new Map<string, Promise<void>>();
  /** What people's answers have shown and is being taken in. */
  readonly #seen = new Set<Promise<void>>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | null = null;
  #isRunning = false;

  constructor(parts: AdvisorFollowerParts) {
    this.#parts = parts;
    this.#accounts = new AdvisorAccounts(parts.database, parts.now);
    this.#calls = new AdvisorCalls(parts.client, this.#stopping.signal);
  }

  start(): void {
    this.#isRunning = true;
    this.#timer = setInterval(() => this.look(), every);
    this.look();
  }

  /** Settles when nothing of it runs any more; the database is still open then. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    clearInterval(this.#timer);
    await this.#looking;
    await Promise.all([...this.#running.values(), ...this.#seen]);
  }

  /** Looks at once at what is due. */
  look(): void {
    if (!this.#isRunning || this.#stopping.signal.aborted) return;
    this.#looking ??= this.#beginDue()
      .catch((failure: unknown) =>
        this.#parts.log.error({ err: failure }, 'What is due of Trusted Advisor could not be found out.'),
      )
      .finally(() => (this.#looking = null));
  }

  /** Settles when what people's answers have shown so far is taken in. */
  async settled(): Promise<void> {
    await Promise.all(this.#seen);
  }

  checksSeen(checks: readonly JsonObject[]): void {
    this.#beside(() => keepChecks(this.#parts.database, checks));
  }

  summariesSeen(accountId: string, summaries: readonly JsonObject[], seenAt: number): void {
    const states = summaries.flatMap((one) => toldState(one) ?? []);
    this.#beside(() => keepStates(this.#parts.database, { accountId, states, seenAt }));
  }

  resultSeen(accountId: string, result: JsonObject, seenAt: number): void {
    this.#beside(() => keepResult(this.#parts.database, { accountId, result, seenAt }));
  }

  refreshAsked(accountId: string, checkId: string): void {
    this.#beside(() => this.#accounts.refreshing(accountId, checkId));
  }

  #beside(work: () => Promise<void>): void {
    if (!this.#isRunning || this.#stopping.signal.aborted) return;
    const done = work()
      .catch((failure: unknown) => this.#parts.log.error({ err: failure }, 'A seen result was not kept.'))
      .finally(() => this.#seen.delete(done));
    this.#seen.add(done);
  }

  async #beginDue(): Promise<void> {
    const { directory, now } = this.#parts;
    const entries = await directory.list();
    const known = await this.#accounts.list();
    const missing = entries.filter(({ accountId }) => !known.has(accountId));
    if (missing.length > 0) await this.#accounts.prepare(missing.map(({ accountId }) => accountId));
    // Somebody looks on while a refresh runs; a daily look nobody waits for.
    const isAwaited = ({ accountId }: AccountEntry) =>
      Number((known.get(accountId)?.refreshing ?? '[]') !== '[]');
    for (const account of entries.toSorted((one, other) => isAwaited(other) - isAwaited(one))) {
      const { accountId } = account;
      const isDue = (known.get(accountId)?.next_at ?? 0) <= now();
      const places = isAwaited(account) ? roomForAwaited : room;
      if (!isDue || this.#running.size >= places || this.#running.has(accountId)) continue;
      const done = this.#work(account).finally(() => {
        this.#running.delete(accountId);
        this.look();
      });
      this.#running.set(accountId, done);
    }
  }

  /** Never rejects. */
  async #work(account: AccountEntry): Promise<void> {
    const { log, now } = this.#parts;
    const { accountId } = account;
    try {
      const row = await this.#accounts.claim(accountId);
      // Another process works at it, or has just done so.
      if (!row || row.next_at > now()) return;
      const change = await this.#lookAt(account, row);
      await this.#accounts.release(row, change);
    } catch (failure) {
      log.error({ err: failure, account: accountId }, 'A look at Trusted Advisor could not be noted.');
    }
  }

  async #lookAt(account: AccountEntry, row: AdvisorAccountRow) {
    const { accountId } = account;
    const calls = this.#calls;
    try {
      const hold = () => this.#accounts.hold(accountId);
      return await takeSnapshot({ ...this.#parts, calls, hold }, account, row);
    } catch (failure) {
      // Stopped in the middle: begun again by whoever comes next.
      if (this.#stopping.signal.aborted) return {};
      return this.#failed(accountId, row, failure);
    }
  }

  #failed(accountId: string, { failures }: AdvisorAccountRow, failure: unknown) {
    const { log, now } = this.#parts;
    const isKnown = failure instanceof TestProblem;
    log[isKnown ? 'info' : 'error']({ err: failure, account: accountId }, 'No snapshot could be taken.');
    return {
      state: 'failed' as const,
      problem: isKnown ? failure.problem : 'unknown',
      problem_detail: isKnown ? failure.detail : '',
      failures: failures + 1,
      next_at: now() + Math.min(longestRetry, firstRetry * 2 ** failures),
    };
  }
}
