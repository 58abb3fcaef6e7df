import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { caseViewsQuery } from '../../api/case-views.ts';
import { queueCountsQuery } from '../../api/review.ts';
import { useNow } from '../../hooks/use-now.ts';
import { shownViews } from '../cases/case-views.tsx';
import { firstFilled, type Queue, queuesOf, withinAccount } from './queues.ts';

/** All queues with their numbers of cases, counted together, and the one that is meant. */
export function useQueues(name: string | undefined, account: string | undefined) {
  const { data } = useQuery(caseViewsQuery());
  const queues = queuesOf(shownViews(data?.views));
  // Days before today move once a day; a count that moved with each tick would be asked for each time.
  const today = new Date(useNow()).setHours(0, 0, 0, 0);
  const searches = queues.map(({ search }) => withinAccount(search, account));
  const { data: counts, failureCount } = useQuery(queueCountsQuery(searches, today));
  const known = counts ?? (failureCount > 0 ? [] : undefined);
  const usual = useUsualQueue(queues, known, name === undefined ? (account ?? '') : null);
  const current = name === undefined ? usual : queues.find(({ id }) => id === name);
  const isKnown = name === undefined || data !== undefined;
  return {
    queues,
    counts,
    current,
    isGone: isKnown && name !== undefined && !current,
    groups: data?.groups ?? [],
  };
}

/**
 * Where the address names none: the first that has something when it is opened. It stays the one that is shown,
 * however the numbers move. `place`: what the address is about, or null where it names a queue.
 */
function useUsualQueue(
  queues: readonly Queue[],
  counts: readonly number[] | undefined,
  place: string | null,
): Queue | undefined {
  const [chosen, choose] = useState<{ readonly place: string; readonly id: string } | null>(null);
  if (chosen && chosen.place !== place) choose(null);
  if (place === null) return undefined;
  if (chosen?.place === place) return queues.find(({ id }) => id === chosen.id);
  const first = counts && firstFilled(queues, counts);
  if (first) choose({ place, id: first.id });
  return first;
}
