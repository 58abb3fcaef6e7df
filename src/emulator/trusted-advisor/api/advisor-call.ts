import type { EmulatorAccount } from '../../accounts/accounts-file.ts';
import { checksOfPlan } from '../../catalogue/checks/checks.ts';
import type { CatalogueCheck } from '../../catalogue/checks/catalogue-check.ts';
import type { EmulatorParts } from '../../operations/operation-call.ts';
import { ResourceNotFound } from './advisor-errors.ts';
import { recommendationArn, recommendationId } from './arns.ts';

/** One call of the Trusted Advisor API: authenticated and allowed. */
export interface AdvisorCall extends EmulatorParts {
  readonly account: EmulatorAccount;
  readonly submitter: string;
  /** The emulator's clock, epoch milliseconds. */
  readonly now: number;
  /** Of the address. */
  readonly identifier: string;
  /** The members of the query, or of the body. */
  readonly input: unknown;
}

/** The check whose recommendation an id or an ARN names. Throws `ResourceNotFound`. */
export function requireRecommendation({ account }: AdvisorCall, identifier: string): CatalogueCheck {
  const { accountId, plan } = account;
  const check = checksOfPlan(plan).find((each) => {
    const id = recommendationId(accountId, each.id);
    return identifier === id || identifier === recommendationArn(accountId, id);
  });
  if (!check) throw new ResourceNotFound('recommendation');
  return check;
}

const usualPage = 100;

interface Page<Item> {
  readonly items: Item[];
  readonly more: { nextToken?: string };
}

interface Query {
  readonly nextToken?: string | undefined;
  readonly maxResults?: number | undefined;
  /** What else the query asks decides which items there are. */
  readonly [member: string]: unknown;
}

/** A page of a list; the token belongs to the account and to the query. */
export function pageOf<Item>(
  { account, tokens }: AdvisorCall,
  operation: string,
  { items, query }: { items: readonly Item[]; query: Query },
): Page<Item> {
  const { nextToken, maxResults = usualPage, ...filter } = query;
  const scope = { accountId: account.accountId, operation, filter };
  const start = nextToken === undefined ? 0 : Number(tokens.open(scope, nextToken));
  const end = start + maxResults;
  const more = end < items.length ? { nextToken: tokens.seal(scope, `${end}`) } : {};
  return { items: items.slice(start, end), more };
}
