/**
 * A conversation as far as it is known here: stretches without a hole, and gaps between them. The API hands
 * messages out from the newest on only, but begins at any moment; so the first message of a long case, or
 * one that a link names, is a stretch of its own, and nobody waits for the thousands in between.
 */
import type { CaseDetails, Communication } from '@aws-sdk/client-support';

/** Of a case, everything that was written at `from` or later and before `to`; epoch milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly communications: readonly Communication[];
  /** Goes on to what was written before `from`. */
  readonly nextToken?: string | undefined;
  /** Whether nothing was newer when it was read: what has come since is news, and no history. */
  readonly wasNewest?: boolean;
  /** What the token was given for: it holds for the same question only. */
  readonly asked: Asked;
}

/** Bounds of a question, ISO 8601. */
export interface Asked {
  readonly afterTime?: string;
  readonly beforeTime?: string;
}

/** What is not known: written at `from` or later and before `to`. The last one begins at -Infinity. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  /** How to go on from its newer side, where a stretch ended with a token. */
  readonly next?: Pick<Stretch, 'nextToken' | 'asked'>;
}

export type ConversationItem =
  | {
      readonly kind: 'message';
      readonly key: string;
      readonly time: number;
      readonly communication: Communication;
    }
  | { readonly kind: 'gap'; readonly key: string; readonly gap: Gap };

/** A message without a time, which AWS's model allows, counts as the oldest. */
export function timeOf({ timeCreated = '' }: Communication): number {
  return Date.parse(timeCreated) || 0;
}

/** A page of the API as a stretch; `to` is where it was asked to begin. */
export function stretchOf(
  page: {
    readonly communications?: readonly Communication[] | undefined;
    readonly nextToken?: string | undefined;
  },
  to: number,
  asked: Asked,
): Stretch {
  const communications = page.communications ?? [];
  const { nextToken } = page;
  const oldest = Math.min(to, ...communications.map(timeOf));
  const start = asked.afterTime === undefined ? -Infinity : Date.parse(asked.afterTime);
  return { from: nextToken === undefined ? start : oldest, to, communications, nextToken, asked };
}

/** The newest messages, which a case brings along. */
export function newestStretch(details: Pick<CaseDetails, 'recentCommunications'>): Stretch {
  return stretchOf(details.recentCommunications ?? {}, Infinity, {});
}

/** The holes in what the stretches cover, newest first. */
function gapsOf(stretches: readonly Stretch[]): Gap[] {
  const gaps: Gap[] = [];
  let low: Stretch | null = null;
  for (const stretch of stretches.toSorted((left, right) => right.to - left.to)) {
    if (low && stretch.to < low.from) gaps.push(gapBelow(low, stretch.to));
    if (!low || stretch.from < low.from) low = stretch;
  }
  if (low && low.from > -Infinity) gaps.push(gapBelow(low, -Infinity));
  return gaps;
}

function gapBelow({ from: to, nextToken, asked }: Stretch, from: number): Gap {
  return { from, to, ...(nextToken !== undefined && { next: { nextToken, asked } }) };
}

/** Times and authors tell messages apart: within a case no two are written in one millisecond by one person. */
function keyOf(communication: Communication): string {
  return `${timeOf(communication)} ${communication.submittedBy ?? ''}`;
}

/** All that is known, newest first, with the gaps in their places. */
export function conversationOf(stretches: readonly Stretch[]): ConversationItem[] {
  const byKey = new Map<string, Communication>();
  for (const { communications } of stretches) {
    // The first one stays: React keeps what it has drawn for the same object.
    for (const one of communications) if (!byKey.has(keyOf(one))) byKey.set(keyOf(one), one);
  }
  const messages = [...byKey]
    .map(
      ([key, communication]) =>
        ({ kind: 'message', key, time: timeOf(communication), communication }) as const,
    )
    .sort((left, right) => right.time - left.time);
  const items: ConversationItem[] = [];
  const gaps = gapsOf(stretches);
  for (const message of messages) {
    while (gaps[0] && message.time < gaps[0].to) items.push(itemOf(gaps.shift()));
    items.push(message);
  }
  return [...items, ...gaps.map(itemOf)];
}

function itemOf(gap: Gap | undefined): ConversationItem {
  if (!gap) throw new TypeError('Only gaps that are there are placed.');
  // A gap is the same one while it shrinks from below: its place among the messages is its newer end.
  return { kind: 'gap', key: gap.from === -Infinity ? 'earlier' : `gap ${gap.from}`, gap };
}
