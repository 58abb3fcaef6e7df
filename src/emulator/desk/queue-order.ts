/**
 * What an agent takes up next: by severity, and among the same by the clock. A first response that is promised
 * and not given comes first, the nearest or longest missed before the others; then customers who wait for an
 * answer, the longest waiting first; then the rest, the latest first.
 */
import type { CaseClock } from '../../support/clocks/clock-of.ts';
import { severityCodes } from '../../support/severities.ts';
import type { DeskQueue } from '../../support/desk-operations.ts';
import type { QueueItem } from './queue-item.ts';

type Ordered = Pick<QueueItem, 'clock' | 'turn' | 'dueAt'> & {
  readonly row: Pick<
    QueueItem['row'],
    'severity_code' | 'waiting_since' | 'newest' | 'created_at' | 'case_id' | 'first_answer'
  >;
};

/** The first response is owed. */
const promised: ReadonlySet<CaseClock['state']> = new Set(['running', 'soon', 'late']);

type Place = readonly [severity: number, group: number, moment: number];

function placeOf({ row, clock, turn, dueAt }: Ordered): Place {
  const codes: readonly string[] = severityCodes;
  const severity = -codes.indexOf(row.severity_code);
  if (promised.has(clock.state)) return [severity, 0, dueAt ?? row.created_at];
  if (turn === 'aws' && row.waiting_since !== null) return [severity, 1, row.waiting_since];
  return [severity, 2, -(row.newest ?? row.created_at)];
}

export function inOrder<Item extends Ordered>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: placeOf(item) }))
    .toSorted((left, right) => {
      const differing = left.place.findIndex((part, index) => part !== right.place[index]);
      if (differing < 0) return left.item.row.case_id < right.item.row.case_id ? -1 : 1;
      return (left.place[differing] ?? 0) - (right.place[differing] ?? 0);
    })
    .map(({ item }) => item);
}

type Queued = Pick<QueueItem, 'status' | 'turn'> & { readonly row: Pick<QueueItem['row'], 'holder'> };

/** Whether a case stands in that part of the queue for that agent. */
export function isIn(queue: DeskQueue, { status, turn, row }: Queued, agent: string): boolean {
  if (queue === 'resolved') return status === 'resolved';
  if (status === 'resolved') return false;
  if (queue === 'answer') return turn === 'aws';
  if (queue === 'mine') return row.holder === agent;
  if (queue === 'unclaimed') return row.holder === null;
  return queue === 'open' || turn === 'customer';
}
