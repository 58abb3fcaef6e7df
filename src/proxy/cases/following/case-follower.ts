/**
 * Fills the index of cases and keeps it current, put together, started and stopped.
 *
 * Choice: one process at a time works at an account, by a lease in its row, so that replicas share the work
 * and a killed one is replaced. Its reads have the lowest priority there is, wait for a quiet moment under
 * AWS's quota and are no records of the audit, which tells what people do. Events for browsers are appended
 * in the commit that takes a change in. Cost: of AWS one hears within a minute, not at once.
 */
import type { CaseDetails, Communication } from '@aws-sdk/client-support';
import type { Logger } from 'pino';

import type { AccountDirectory } from '../../accounts/account-directory.ts';
import type { Upstream } from '../../accounts/upstream.ts';
import type { UpstreamClient } from '../../accounts/upstream-client.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import { promiseFinder } from '../dues/account-promises.ts';
import { DueKeeper } from '../dues/due-keeper.ts';
import { MeasureKeeper } from '../measures/measure-keeper.ts';
import { indexedCase } from '../read-cases.ts';
import { toldCase } from '../told-case.ts';
import { AccountWork } from './account-work.ts';
import { FeedPlace } from './feed-place.ts';
import { followFeed } from './follow-feed.ts';
import { IndexAccounts, newsSince } from './index-accounts.ts';
import { IndexCalls } from './index-calls.ts';
import { Intake } from './intake.ts';
import { caseKeeper, type KeepCases } from './keep-cases.ts';

export interface FollowerParts {
  readonly database: CenterDatabase;
  readonly directory: AccountDirectory;
  readonly client: UpstreamClient;
  readonly upstream: Upstream['kind'];
  /** Milliseconds that a search waits for what is known to have changed. */
  readonly searchPatience: number;
  readonly now: () => number;
  readonly log: Logger;
}

export class CaseFollower {
  readonly #parts: FollowerParts;
  readonly #stopping = new AbortController();
  readonly #place: FeedPlace;
  readonly #accounts: IndexAccounts;
  readonly #intake: Intake;
  readonly #work: AccountWork;
  readonly #keep: KeepCases;
  readonly #dues: DueKeeper;
  readonly #measures: MeasureKeeper;
  /** What people's answers have shown and is being taken in. */
  readonly #seen = new Set<Promise<void>>();
  #feed: Promise<void> = Promise.resolve();
  #isRunning = false;

  constructor(parts: FollowerParts) {
    this.#parts = parts;
    const { database, client, now, upstream } = parts;
    this.#accounts = new IndexAccounts(database, now);
    this.#dues = new DueKeeper(parts);
    this.#measures = new MeasureKeeper(database, parts.log);
    this.#place = new FeedPlace(database, now, 'emulator');
    const calls = new IndexCalls(client, this.#stopping.signal);
    this.#keep = caseKeeper(database, promiseFinder(database, parts.directory));
    const filling = { ...parts, calls, accounts: this.#accounts, keep: this.#keep };
    const isReady = async (): Promise<boolean> => upstream === 'aws' || (await this.#place.isBegun());
    this.#work = new AccountWork({ ...filling, isReady });
    this.#intake = new Intake({
      ...filling,
      onFailure: (account, failure) => this.#missed(account, failure),
    });
  }

  start(): void {
    this.#isRunning = true;
    const { upstream, client } = this.#parts;
    if (upstream === 'emulator') {
      this.#feed = followFeed({
        ...this.#parts,
        place: this.#place,
        accounts: this.#accounts,
        intake: this.#intake,
        signal: this.#stopping.signal,
        onPlace: () => this.#work.look(),
        timeout: client.timeout,
      });
    }
    this.#work.start();
    this.#dues.start();
    this.#measures.start();
  }

  /** Settles when nothing of it runs any more; the database is still open then. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await Promise.all([
      this.#feed,
      this.#dues.stop(),
      this.#measures.stop(),
      this.#work.stopped(),
      this.#intake.settled(),
      ...this.#seen,
    ]);
  }

  /** Looks at once at what there is to do. */
  look(): void {
    if (!this.#isRunning) return;
    this.#work.look();
    void this.#dues.look();
  }

  /** A case that somebody has just changed through here. */
  acted(accountId: string, caseId: string): void {
    this.#beside(accountId, () => this.#changed(accountId, caseId));
  }

  async #changed(accountId: string, caseId: string): Promise<void> {
    const account = await this.#parts.directory.find(accountId);
    if (account) await this.#intake.changed(account, caseId);
  }

  /** Cases as somebody's answer shows them: perhaps not all, and perhaps without their messages. */
  told(accountId: string, details: readonly CaseDetails[], askedAt: number): void {
    const told = details.flatMap((one) => {
      const { recentCommunications: recent } = one;
      return toldCase(one, { isWhole: recent !== undefined && !recent.nextToken }) ?? [];
    });
    this.#beside(accountId, async () => {
      const state = await this.#accounts.find(accountId);
      await this.#keep({ accountId, cases: told, askedAt, newsSince: newsSince(state) });
    });
  }

  /** Messages as somebody's answer shows them: a case with one that is not known is read. */
  toldMessages(accountId: string, caseId: string, messages: readonly Communication[]): void {
    this.#beside(accountId, async () => {
      const times = messages.map(({ timeCreated }) => Date.parse(timeCreated ?? ''));
      const known = await indexedCase(this.#parts.database.read, caseId);
      if (times.some((time) => time > (known?.time_updated ?? 0))) await this.#changed(accountId, caseId);
    });
  }

  #beside(accountId: string, work: () => Promise<void>): void {
    if (!this.#isRunning || this.#stopping.signal.aborted) return;
    const done = work()
      .catch((failure: unknown) => {
        this.#parts.log.error({ err: failure, account: accountId }, 'A seen change was not taken in.');
      })
      .finally(() => this.#seen.delete(done));
    this.#seen.add(done);
  }

  /**
   * Settles when what is known to have changed in these accounts (none named: in any) is taken in, or when
   * patience is over: so that whoever has just opened a case finds it.
   */
  async settled(accountIds?: readonly string[]): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, this.#parts.searchPatience);
    await Promise.race([promise, Promise.all([...this.#seen, this.#intake.settled(accountIds)])]);
    clearTimeout(timer);
  }

  /** The emulator tells a change once: what of it can't be read is found by a fill. */
  async #missed(accountId: string, failure: unknown): Promise<void> {
    if (this.#parts.upstream === 'aws') return;
    await this.#accounts.refill([accountId]);
    await this.#work.failed(accountId, failure);
  }
}
