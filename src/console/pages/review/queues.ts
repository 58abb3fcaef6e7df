/** The queues of the screen: those that everybody has, then the views that are kept. */
import type { CaseView, ViewSearch } from '../../../contract/center/case-views.ts';
import { type ReviewQueue, reviewQueueNames, reviewQueues } from '../../../contract/center/review-queues.ts';
import type { SearchToken } from '../../../contract/center/search-for-cases.ts';
import type { ReadCasesQuery } from '../../cases-query.ts';

export interface Queue {
  /** As in the address. */
  readonly id: string;
  readonly search: ViewSearch;
  /** Of those that everybody has. */
  readonly known: ReviewQueue | null;
  /** Of those that are kept. */
  readonly view: CaseView | null;
}

export function queuesOf(views: readonly CaseView[]): Queue[] {
  return [
    ...reviewQueueNames.map((name) => ({ id: name, search: reviewQueues[name], known: name, view: null })),
    ...views.map((view) => ({ id: view.viewId, search: view.search, known: null, view })),
  ];
}

/** The first that has something, or where none has, the first. */
export function firstFilled(queues: readonly Queue[], counts: readonly number[]): Queue | undefined {
  return queues.find((_, index) => (counts[index] ?? 0) > 0) ?? queues[0];
}

/** A queue within one account; where it is about others, that account has none of it. */
export function withinAccount(search: ViewSearch, account: string | undefined): ViewSearch {
  if (account === undefined) return search;
  const isElsewhere = search.accountIds !== undefined && !search.accountIds.includes(account);
  const none: SearchToken = { property: 'caseId', operator: '=', value: '-' };
  return {
    ...search,
    accountIds: [account],
    ...(isElsewhere && { tokens: [...(search.tokens ?? []), none] }),
  };
}

/** What of a queue the list shows: narrowed by what was filtered beside, in the order that was chosen. */
export function queueSearch(
  queue: ViewSearch,
  { account, words, filters, order }: Pick<ReadCasesQuery, 'account' | 'words' | 'filters' | 'order'>,
): ViewSearch {
  const within = withinAccount(queue, account);
  const chosen = filters.flatMap(({ property, operator, values }) =>
    values.map((value) => ({ property, operator, value })),
  );
  // Of one property any value would do: what is chosen beside takes the place of what the queue has.
  const isChosen = ({ property, operator }: SearchToken): boolean =>
    operator === '=' && chosen.some((one) => one.property === property && one.operator === '=');
  const kept = (within.tokens ?? []).filter((token) => !isChosen(token));
  const text = [within.text, ...words].filter((part) => part !== undefined).join(' ');
  return {
    ...within,
    ...(text !== '' && { text }),
    tokens: [...kept, ...chosen],
    ...(order && { sort: order.by, descending: order.descending }),
  };
}
