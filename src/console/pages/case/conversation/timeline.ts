import type { CaseHistoryEntry } from '../../../../contract/center/case-history.ts';
import type { ConversationItem } from '../../../api/conversation/stretch.ts';

export type TimelineItem =
  | ConversationItem
  | {
      readonly kind: 'change';
      readonly key: string;
      readonly time: number;
      readonly entry: CaseHistoryEntry;
    };

/**
 * A conversation with what happened between its messages, newest first. What happened before the oldest
 * message that is known waits until that place is there.
 */
export function timelineOf(
  items: readonly ConversationItem[],
  history: readonly CaseHistoryEntry[],
): TimelineItem[] {
  const changes = history
    .map((entry) => ({ kind: 'change', time: Date.parse(entry.time), entry }) as const)
    .map((one) => ({ ...one, key: `${one.time} ${one.entry.kind}` }))
    .sort((left, right) => right.time - left.time);
  const timeline: TimelineItem[] = [];
  let next = 0;
  /** Those that have not been passed and are not older than a moment. */
  const passed = (moment: number) => {
    const start = next;
    while (next < changes.length && (changes[next]?.time ?? 0) >= moment) next += 1;
    return changes.slice(start, next);
  };
  for (const item of items) {
    // A change that a message brought about follows it, so that it stands above.
    timeline.push(...passed(item.kind === 'message' ? item.time : item.gap.to), item);
    // Nobody can say where within a gap it belongs.
    if (item.kind === 'gap') passed(item.gap.from);
  }
  return [...timeline, ...passed(-Infinity)];
}
