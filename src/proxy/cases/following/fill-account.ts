/**
 * The fill of an account: every case that the upstream tells, page by page, newest first. Each page is
 * written with the place where the next one begins, so that a fill that was killed goes on there. Where the
 * place is no longer known to the upstream, the fill begins anew: what is there already costs reading only.
 */
import { apiLimits } from '../../../support/limits.ts';
import { TestProblem } from '../../accounts/test-problem.ts';
import type { AccountEntry } from '../../accounts/upstream.ts';
import { severityCodesIn } from '../../accounts/plan-observer.ts';
import { keepAccountFacts } from '../../accounts/account-facts.ts';
import { plansOffering } from '../../../support/support-level.ts';
import type { CasesPage } from './index-calls.ts';
import { type IndexAccounts, type IndexedAccountState, newsSince } from './index-accounts.ts';
import { keepWhole, type WholeParts } from './read-whole.ts';

export interface FillParts extends WholeParts {
  readonly accounts: IndexAccounts;
  readonly now: () => number;
}

/** Milliseconds between two words of how far a fill has come. */
const progressEvery = 2_000;
/** Bytes of JSON: a larger page holds the event loop for longer than a frame, so the next one is shorter. */
const pageBytes = 1_000_000;

export async function fillAccount(
  parts: FillParts,
  account: AccountEntry,
  state: IndexedAccountState,
): Promise<void> {
  const { accounts, now } = parts;
  const startedAt = state.position.fill?.startedAt ?? now();
  let token = state.position.fill?.token ?? null;
  let [size, toldAt] = [apiLimits.pageSize.max as number, 0];
  await learnPlan(parts, account);
  for (;;) {
    const askedAt = now();
    const page = await pageAt(parts, account, size, token);
    await keepWhole(parts, { account, details: page.cases, askedAt, newsSince: newsSince(state) });
    token = page.nextToken;
    const isTold = token === null || now() - toldAt >= progressEvery;
    if (isTold) toldAt = now();
    const position = token === null ? {} : { fill: { token, startedAt } };
    await parts.database.write(
      async (transaction) => {
        await accounts.hold(transaction, account.accountId, {
          position,
          state: token === null ? 'current' : 'filling',
          problem: null,
          problem_detail: null,
          ...(token === null && { up_to_date: startedAt }),
        });
        if (isTold) await accounts.tell(transaction, account.accountId);
      },
      { isAside: true },
    );
    if (token === null) return;
    size = nextSize(size, page);
  }
}

async function pageAt(
  { calls }: FillParts,
  account: AccountEntry,
  maxResults: number,
  token: string | null,
): Promise<CasesPage> {
  if (token === null) return await calls.cases(account, { maxResults });
  try {
    return await calls.cases(account, { maxResults, nextToken: token });
  } catch (failure) {
    if (!(failure instanceof TestProblem) || !refusedTokens.has(failure.code ?? '')) throw failure;
    return await calls.cases(account, { maxResults });
  }
}

/** How a token that has run out, or is of another store, may be refused; AWS does not document it. */
const refusedTokens = new Set(['ValidationException', 'InvalidParameterValueException']);

function nextSize(size: number, { bytes }: CasesPage): number {
  const fitting = Math.floor((size * pageBytes) / Math.max(1, bytes));
  return Math.min(apiLimits.pageSize.max, Math.max(apiLimits.pageSize.min, fitting));
}

/** Promises for first responses go by it; people's use tells it as well, but later than the first search. */
async function learnPlan({ calls, database }: FillParts, account: AccountEntry): Promise<void> {
  const { severityLevels } = await calls
    .ask(account, 'DescribeSeverityLevels', { language: 'en' })
    .catch((failure: unknown) => {
      // A role may be for reading cases alone; what else is wrong is told by these.
      if (failure instanceof TestProblem) return { severityLevels: [] };
      throw failure;
    });
  const plans = plansOffering(severityCodesIn(severityLevels));
  if (plans.length === 0) return;
  await database.write(async (transaction) => {
    await keepAccountFacts(transaction, account.accountId, { plans: JSON.stringify(plans) });
  });
}
