import type { Who } from '../columns/told-lists.ts';
import { type CaseReads, listsFor } from '../search/search-cases.ts';
import type { SearchInput } from '../search/search-input.ts';

export interface QueueCount extends Who {
  readonly searches: readonly SearchInput[];
}

/** How many cases each search has, in their order. What is in scope is decided once. */
export async function countQueues(reads: CaseReads, queues: QueueCount): Promise<number[]> {
  const { searches } = queues;
  // What stands first in a list is of no matter here.
  const wishes = searches.map(({ tokens, text }) => ({ tokens, text }));
  const { asker, found, columns } = await listsFor(reads, queues, wishes);
  const filters = searches.map(({ tokens, operation, accountIds = null }, index) => ({
    tokens,
    operation,
    accountIds,
    ids: {},
    text: null,
    ...found[index],
  }));
  return await columns.ask('counts', { asker, filters });
}
