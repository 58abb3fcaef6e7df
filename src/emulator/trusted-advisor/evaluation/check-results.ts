import type { Database } from '../../../database/database.ts';
import type { CatalogueCheck } from '../../catalogue/checks/catalogue-check.ts';
import type { EmulatorAccount } from '../../accounts/accounts-file.ts';
import { findAdvisorAccount } from '../../store/advisor/advisor-accounts.ts';
import { findRefreshes } from '../../store/advisor/check-refreshes.ts';
import { findResult, findSummaries, saveCheckResult } from '../../store/advisor/check-results.ts';
import { excludedAt } from '../../store/advisor/excluded-resources.ts';
import { findInventory, versionAt } from '../../store/advisor/inventory-versions.ts';
import type { EmulatorTables } from '../../store/schema.ts';
import type { RenderedCheck } from './evaluation.ts';
import { Evaluator } from './evaluator.ts';
import { periodOf } from '../refreshing/refresh-period.ts';
import { lastRefresh } from '../refreshing/refresh-times.ts';
import { renderCheck } from './run-check.ts';

interface Refreshed {
  readonly check: CatalogueCheck;
  /** Null: it never was. */
  readonly asOf: number | null;
}

/** What checks say now: rendered once for each refresh, when it is first asked for, and read after that. */
export class CheckResults {
  readonly #database: Database<EmulatorTables>;
  readonly #evaluator = new Evaluator();
  /** What is being evaluated, by account, check and refresh: many may ask at once. */
  readonly #running = new Map<string, Promise<RenderedCheck>>();

  constructor(database: Database<EmulatorTables>) {
    this.#database = database;
  }

  async close(): Promise<void> {
    await this.#evaluator.close();
  }

  /** The API's summaries and counts as JSON, in the order of the checks. */
  async summaries(
    account: EmulatorAccount,
    checks: readonly CatalogueCheck[],
    now: number,
  ): Promise<Pick<RenderedCheck, 'summary' | 'aggregates'>[]> {
    const { accountId } = account;
    const refreshed = await this.#refreshed(account, checks, now);
    const ids = checks.map(({ id }) => id);
    const stored = await findSummaries(this.#database, accountId, ids);
    return Promise.all(
      refreshed.map(async ({ check: { id }, asOf }) => {
        const known = stored.get(id);
        return asOf !== null && known?.as_of === asOf ? known : this.#render(accountId, id, asOf, now);
      }),
    );
  }

  /** The API's result as JSON. */
  async result(account: EmulatorAccount, check: CatalogueCheck, now: number): Promise<string> {
    const { accountId } = account;
    const [refreshed] = await this.#refreshed(account, [check], now);
    const asOf = refreshed?.asOf ?? null;
    const checkId = check.id;
    const stored = asOf === null ? null : await findResult(this.#database, { accountId, checkId, asOf });
    return stored ?? (await this.#render(accountId, checkId, asOf, now)).result;
  }

  async #refreshed(
    account: EmulatorAccount,
    checks: readonly CatalogueCheck[],
    now: number,
  ): Promise<Refreshed[]> {
    const ids = checks.map(({ id }) => id);
    const { read } = this.#database;
    const state = await findAdvisorAccount(read, account.accountId);
    const times = await findRefreshes(read, account.accountId, ids);
    return checks.map((check) => {
      const period = periodOf(check, account.plan);
      return { check, asOf: lastRefresh(times.get(check.id) ?? null, state, { period, now }) };
    });
  }

  #render(accountId: string, checkId: string, asOf: number | null, now: number): Promise<RenderedCheck> {
    if (asOf === null) return Promise.resolve(renderUnknown(checkId, now));
    const key = `${accountId}/${checkId}/${asOf}`;
    const running = this.#running.get(key);
    if (running) return running;
    const started = this.#evaluate(accountId, checkId, asOf).finally(() => this.#running.delete(key));
    this.#running.set(key, started);
    return started;
  }

  async #evaluate(accountId: string, checkId: string, asOf: number): Promise<RenderedCheck> {
    const { read } = this.#database;
    const version = await versionAt(read, accountId, asOf);
    if (version === null) return renderUnknown(checkId, asOf);
    const excluded = await excludedAt(read, { accountId, checkId }, asOf);
    const load = async (): Promise<string> => (await findInventory(read, accountId, version)) ?? '{}';
    const inventory = { key: `${accountId}/${version}`, load };
    const rendered = await this.#evaluator.evaluate(inventory, { checkId, asOf, excluded });
    await saveCheckResult(this.#database, {
      account_id: accountId,
      check_id: checkId,
      as_of: asOf,
      ...rendered,
    });
    return rendered;
  }
}

function renderUnknown(checkId: string, now: number): RenderedCheck {
  return renderCheck({ checkId, asOf: now, excluded: [] }, null);
}
