/** When things happen in a sample case: the more urgent, the shorter the silence between two messages. */
import type { SeverityCode } from '../../support/severities.ts';
import type { Random } from './random.ts';
import type { Turn } from './scenario.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Minutes from one message to the next, fewest and most. */
const gaps: Readonly<Record<SeverityCode, readonly [number, number]>> = {
  critical: [3, 40],
  urgent: [9, 90],
  high: [35, 320],
  normal: [110, 1300],
  low: [240, 2600],
};

/** What becomes of a case. `silent`: AWS asked and nobody answered. */
export type Outcome =
  | 'unassigned'
  | 'opened'
  | 'work-in-progress'
  | 'pending-customer-action'
  | 'customer-action-completed'
  | 'reopened'
  | 'resolved'
  | 'silent';

/** Milliseconds between a message and the one before it. A case is reopened after days of peace. */
export function gapBefore(
  random: Random,
  { severity, outcome, isLast }: { severity: SeverityCode; outcome: Outcome; isLast: boolean },
): number {
  if (outcome === 'reopened' && isLast) return random.integer(24 * 60, 10 * 24 * 60) * minute;
  const [fewest, most] = gaps[severity];
  return random.integer(fewest, most) * minute + random.integer(0, minute - 1);
}

/** The times of messages that end at a moment: one more than there are gaps. */
export function timesUntil(end: number, gapsBetween: readonly number[]): number[] {
  const total = gapsBetween.reduce((sum, gap) => sum + gap, 0);
  let time = end - total;
  return [time, ...gapsBetween.map((gap) => (time += gap))];
}

/** How long ago the last thing happened, in milliseconds. */
const lastActivity: Readonly<Record<Outcome, readonly [least: number, most: number]>> = {
  unassigned: [10 * minute, 20 * hour],
  opened: [10 * minute, 20 * hour],
  'work-in-progress': [20 * minute, 40 * hour],
  'pending-customer-action': [hour, 5 * day],
  'customer-action-completed': [10 * minute, 30 * hour],
  reopened: [30 * minute, 60 * hour],
  resolved: [2 * hour, 700 * day],
  silent: [7 * day, 600 * day],
};

/** Recent ends are likelier than old ones: a list that is looked at is mostly this year's. */
export function endOf(random: Random, outcome: Outcome, today: number): number {
  const [least, most] = lastActivity[outcome];
  const share = random.next();
  return today - Math.round(least + (most - least) * share * (outcome === 'resolved' ? share : 1));
}

const reopenWords = [
  'The same problem is back since this morning, with the same messages as before. Nothing was changed on our side. Please take another look.',
  'I was too quick to call it solved: it happens again under load, about as often as at the beginning. I reopen the case so that the history stays in one place.',
  'The fix helped for a few days. Since last night we see the effect again on one of the hosts. Which data do you need this time?',
];

/** How much of the story has been told when the outcome is reached. */
export function turnsUntil(random: Random, outcome: Outcome, turns: readonly Turn[]): readonly Turn[] {
  const upTo = (isEnd: (turn: Turn, before: Turn | undefined) => boolean): readonly Turn[] => {
    const ends = turns.flatMap((turn, index) => (isEnd(turn, turns[index - 1]) ? [index + 1] : []));
    return ends.length === 0 ? [] : turns.slice(0, random.pick(ends));
  };
  switch (outcome) {
    case 'unassigned':
    case 'opened':
      return [];
    case 'work-in-progress':
      return upTo((turn, before) => turn.by === 'AWS' && turn.asks !== true && before?.by !== 'AWS');
    case 'pending-customer-action':
    case 'silent':
      return upTo((turn) => turn.asks === true);
    case 'customer-action-completed':
      return upTo((turn, before) => turn.by === 'CUSTOMER' && before?.asks === true);
    case 'reopened':
      return [...turns, { by: 'CUSTOMER', text: random.pick(reopenWords) }];
    case 'resolved':
      return turns;
  }
}
