/** The queues that everybody has who reviews. Each is a search, as a kept view is one. */
import type { ViewSearch } from './case-views.ts';
import type { SearchToken } from './search-for-cases.ts';

const token = (
  property: SearchToken['property'],
  operator: SearchToken['operator'],
  value: string,
): SearchToken => ({ property, operator, value });

const isOpen = token('turn', '!=', 'nobody');

/** Whose clock is worst comes first. */
const byClock = { sort: 'clock', descending: false } as const;
/** Who has waited longest comes first. */
const bySilence = { sort: 'timeUpdated', descending: false } as const;

export const reviewQueues = {
  /** Close to or past the promised first response. */
  due: { tokens: [token('clock', '=', 'late'), token('clock', '=', 'soon')], ...byClock },
  new: { tokens: [token('status', '=', 'unassigned'), token('status', '=', 'opened')], ...byClock },
  us: { tokens: [token('turn', '=', 'customer')], ...bySilence },
  aws: { tokens: [token('turn', '=', 'aws')], ...byClock },
  silent: { tokens: [isOpen, token('silentDays', '>=', '3')], ...bySilence },
  mine: { tokens: [isOpen, token('owner', '=', ':mine')], ...byClock },
  team: { tokens: [isOpen, token('team', '=', ':mine')], ...byClock },
  followUp: { tokens: [isOpen, token('followUpOn', '<', '+1d')], ...byClock },
  unrated: {
    tokens: [token('turn', '=', 'nobody'), token('isRated', '=', 'false'), token('timeClosed', '>=', '-30d')],
    sort: 'timeUpdated',
    descending: true,
  },
} satisfies Record<string, ViewSearch>;

export type ReviewQueue = keyof typeof reviewQueues;

/** The table's own keys, in their order. */
export const reviewQueueNames = Object.keys(reviewQueues) as ReviewQueue[];
