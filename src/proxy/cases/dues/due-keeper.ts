import { setImmediate as turn } from 'node:timers/promises';

import type { Logger } from 'pino';

import { JobStatement } from '../../../database/job-statement.ts';
import type { AccountDirectory } from '../../accounts/account-directory.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import type { AccountPromise, FindPromise } from './account-promises.ts';
import { promiseFinder } from './account-promises.ts';

export interface DueParts {
  readonly database: CenterDatabase;
  readonly directory: AccountDirectory;
  readonly now: () => number;
  readonly log: Logger;
}

/** Milliseconds between two looks: an administrator who corrects a country sees it before long. */
const lookEvery = 10_000;
/** Cases in one turn of the event loop and one commit. */
const atOnce = 100;

interface CaseDue {
  readonly case_no: number;
  readonly severity_code: string;
  readonly time_created: number;
  readonly first_response_due: number | null;
}

const updateDue = new JobStatement('update indexed_cases set first_response_due = ? where case_no = ?');

/**
 * Works the promised first responses out anew where an account's plan or country has become another. What
 * they were worked out from is kept beside, so that this happens once, whoever changed it and when.
 */
export class DueKeeper {
  readonly #parts: DueParts;
  readonly #promiseOf: FindPromise;
  #timer: ReturnType<typeof setInterval> | undefined;
  #looking: Promise<void> = Promise.resolve();
  #isLooking = false;
  #isStopping = false;

  constructor(parts: DueParts) {
    this.#parts = parts;
    this.#promiseOf = promiseFinder(parts.database, parts.directory);
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), lookEvery).unref();
    void this.look();
  }

  /** Settles when nothing is worked out any more. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    clearInterval(this.#timer);
    await this.#looking;
  }

  /** Settles, and never rejects, when everything is worked out. */
  async look(): Promise<void> {
    if (this.#isStopping) return;
    if (!this.#isLooking) {
      this.#isLooking = true;
      this.#looking = this.#lookAtAll();
    }
    await this.#looking;
  }

  async #lookAtAll(): Promise<void> {
    const { database, log } = this.#parts;
    try {
      const known = await database.read
        .selectFrom('indexed_accounts')
        .leftJoin('due_bases', 'due_bases.account_id', 'indexed_accounts.account_id')
        .select(['indexed_accounts.account_id', 'due_bases.basis'])
        .execute();
      for (const { account_id: accountId, basis } of known) {
        const promise = await this.#promiseOf(accountId);
        if (promise && promise.basis !== basis) await this.#workOut(accountId, promise);
      }
    } catch (failure) {
      // The next look tries again.
      log.warn({ err: failure }, 'Promised first responses could not be worked out.');
    } finally {
      this.#isLooking = false;
    }
  }

  async #workOut(accountId: string, promise: AccountPromise): Promise<void> {
    let [after, isChanged] = [0, false];
    for (let isMore = true; isMore && !this.#isStopping;) {
      const rows = await this.#casesAfter(accountId, after);
      isChanged = (await this.#update(rows, promise)) || isChanged;
      after = rows.at(-1)?.case_no ?? after;
      isMore = rows.length === atOnce;
      await turn();
    }
    if (!this.#isStopping) await this.#finish(accountId, promise, isChanged);
  }

  async #casesAfter(accountId: string, after: number): Promise<CaseDue[]> {
    return await this.#parts.database.read
      .selectFrom('indexed_cases')
      .select(['case_no', 'severity_code', 'time_created', 'first_response_due'])
      .where('account_id', '=', accountId)
      .where('case_no', '>', after)
      .orderBy('case_no')
      .limit(atOnce)
      .execute();
  }

  /** Whether any has become another. */
  async #update(rows: readonly CaseDue[], promise: AccountPromise): Promise<boolean> {
    const changed = rows.flatMap((row) => {
      const due = promise.dueOf({ severityCode: row.severity_code, timeCreated: row.time_created });
      return due === row.first_response_due ? [] : [{ caseNo: row.case_no, due }];
    });
    if (changed.length === 0) return false;
    await this.#parts.database.write(
      async (transaction) => {
        for (const { caseNo, due } of changed) await updateDue.change(transaction, due, caseNo);
      },
      { isAside: true },
    );
    return true;
  }

  /** Notes what the dues follow from, and tells the lists that show them. */
  async #finish(accountId: string, { basis }: AccountPromise, isChanged: boolean): Promise<void> {
    const { database, now } = this.#parts;
    await database.write(
      async (transaction) => {
        await transaction
          .insertInto('due_bases')
          .values({ account_id: accountId, basis })
          .onConflict((conflict) => conflict.column('account_id').doUpdateSet({ basis }))
          .execute();
        const news = { name: 'index-progress', accountId, caseId: null, time: now(), detail: { accountId } };
        if (isChanged) await database.events.append(transaction, news);
      },
      { isAside: true },
    );
  }
}
