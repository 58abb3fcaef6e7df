/**
 * What the list asks for, apart from the SDK so that the boot module can ask before it has arrived. An
 * early request is recognised by its body: members stand in the order in which the SDK writes them.
 */
import type { ViewSearch } from '../../contract/center/case-views.ts';
import type { SearchRequest, SearchToken } from '../../contract/center/search-for-cases.ts';
import { dateProperties } from '../../contract/center/search-rules.ts';
import { beginningOf, dayAt } from '../../contract/relative-day.ts';
import {
  type CaseFilter,
  type CaseOrder,
  type CaseScope,
  type CasesQuery,
  type ReadCasesQuery,
} from '../cases-query.ts';

const scopeTokens: Readonly<Record<CaseScope, readonly SearchToken[]>> = {
  waiting: [{ property: 'turn', operator: '=', value: 'customer' }],
  open: [{ property: 'turn', operator: '!=', value: 'nobody' }],
  all: [],
};

/** The order where the address names none: what fits best, or what moved last. */
export function orderOf({ order, words = [] }: Pick<CasesQuery, 'order' | 'words'>): CaseOrder {
  return order ?? { by: words.length > 0 ? 'relevance' : 'timeUpdated', descending: true };
}

type Wanted = Pick<ReadCasesQuery, 'account' | 'view' | 'words' | 'filters' | 'isAny' | 'order' | 'page'>;

/** What is looked for, as it can be kept: days before today stay such. */
export function viewSearchOf(query: Omit<Wanted, 'page'>): ViewSearch {
  const { account, view, words, filters, isAny, order } = query;
  const filterTokens = filters.flatMap(({ property, operator, values }) =>
    values.map((value) => ({ property, operator, value })),
  );
  const tokens = isAny ? filterTokens : [...scopeTokens[view], ...filterTokens];
  const { by, descending } = orderOf({ order, words });
  return {
    ...(account !== undefined && { accountIds: [account] }),
    ...(words.length > 0 && { text: words.join(' ') }),
    ...(tokens.length > 0 && { tokens }),
    ...(isAny && tokens.length > 0 && { operation: 'or' as const }),
    sort: by,
    descending,
  };
}

function exactToken(token: SearchToken, now: number): SearchToken {
  if (!dateProperties.has(token.property)) return token;
  const moment = beginningOf(token.value, now);
  if (moment === null) return token;
  const isDay = token.property === 'followUpOn';
  return { ...token, value: isDay ? dayAt(moment) : new Date(moment).toISOString() };
}

/** A kept search as the operation takes it on the day of `now`. */
export function searchAt({ accountIds, text, tokens, operation, sort, descending }: ViewSearch, now: number) {
  return {
    ...(accountIds && { accountIds }),
    ...(text !== undefined && { text }),
    ...(tokens && { tokens: tokens.map((token) => exactToken(token, now)) }),
    ...(operation && { operation }),
    ...(sort && { sort }),
    ...(descending !== undefined && { descending }),
  } satisfies SearchRequest;
}

/** One page of the list. */
export function searchInput(query: Wanted, size: number, now = Date.now()): SearchRequest {
  return { ...searchAt(viewSearchOf(query), now), from: (query.page - 1) * size, size };
}

/** What tells one search from another. */
export function searchName({
  accountIds = [],
  text = '',
  tokens = [],
  operation = 'and',
  sort,
  descending,
}: ViewSearch): string {
  const parts = tokens.map(({ property, operator, value }) => [property, operator, value]);
  return JSON.stringify([accountIds, text, parts, operation, sort ?? 'timeUpdated', descending ?? true]);
}

function scopeOf(tokens: readonly SearchToken[]): CaseScope {
  const first = tokens.find(({ property }) => property === 'turn');
  if (first?.operator === '=' && first.value === 'customer') return 'waiting';
  return first?.operator === '!=' && first.value === 'nobody' ? 'open' : 'all';
}

/** The address of a kept search. */
export function queryOfView(search: ViewSearch) {
  const { accountIds = [], text, tokens = [], operation, sort, descending } = search;
  const isAny = operation === 'or';
  const view = isAny ? 'all' : scopeOf(tokens);
  const [scope] = scopeTokens[view];
  const filters: { property: CaseFilter['property']; operator: CaseFilter['operator']; values: string[] }[] =
    [];
  const add = (property: CaseFilter['property'], operator: CaseFilter['operator'], value: string) => {
    const known = filters.find((filter) => filter.property === property && filter.operator === operator);
    if (known) known.values.push(value);
    else filters.push({ property, operator, values: [value] });
  };
  if (accountIds.length > 1) for (const accountId of accountIds) add('accountId', '=', accountId);
  for (const { property, operator, value } of tokens) {
    const isScope = property === scope?.property && operator === scope.operator && value === scope.value;
    if (!isScope) add(property, operator, value);
  }
  return {
    account: accountIds.length === 1 ? accountIds[0] : undefined,
    view,
    words: text ? [text] : [],
    filters,
    ...(isAny && { isAny }),
    order: sort && { by: sort, descending: descending ?? true },
  } satisfies CasesQuery;
}
