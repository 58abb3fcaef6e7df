/** What a search shows of the texts in which it found something. */
import type { Highlight } from '../../../contract/center/search-for-cases.ts';
import type { AsideRows } from '../../../database/aside.ts';
import { foldCase } from '../../../support/policy/wildcard.ts';
import { Pace } from './pace.ts';
import { countPhrases, marksIn, type TextQuery } from './text-query.ts';

/** UTF-16 units of an excerpt, and of it before the first mark. */
const excerptLength = 240;
const leadLength = 60;

export interface Excerpt {
  readonly excerpt: Highlight;
  /** Epoch milliseconds. */
  readonly sentAt: number;
}

export interface Message {
  readonly case_no: number;
  readonly sent_at: number;
  readonly body: string;
}

/** Words that a search for a good message looks for, at most. */
const spellingsAtMost = 10;

/**
 * How SQL, which folds ASCII only, may find the words in a message: enough to choose one to show, which is
 * all it is for. A message that holds a word in yet another spelling is chosen by its age.
 */
export function spellingsOf({ phrases }: TextQuery, typed: string): string[][] {
  const folded = phrases.map(({ words }) => [words[0] ?? '']);
  const parts = typed.split(/[\s"]+/).filter((part) => /[^\0-\u007f]/.test(part));
  const variants = parts.map((part) => {
    const capital = part.slice(0, 1).toUpperCase() + part.slice(1).toLowerCase();
    return [...new Set([part, part.toLowerCase(), part.toUpperCase(), capital].map(foldCase))];
  });
  return [...folded, ...variants].slice(0, spellingsAtMost);
}

/** By the case's number: the message that fits best, cut to where it does. */
export async function excerptsOf(
  messages: readonly Message[],
  { phrases }: TextQuery,
): Promise<Map<number, Excerpt>> {
  const pace = new Pace();
  const best = new Map<number, { message: Message; count: number }>();
  for (const message of messages) {
    await pace.spend(message.body.length);
    const count = countPhrases(message.body, phrases);
    if (count > (best.get(message.case_no)?.count ?? 0)) best.set(message.case_no, { message, count });
  }
  const excerpts = new Map<number, Excerpt>();
  for (const [caseNo, { message }] of best) {
    await pace.spend(message.body.length);
    const marks = marksIn(message.body, phrases);
    if (marks.length > 0)
      excerpts.set(caseNo, { excerpt: cut(message.body, marks), sentAt: message.sent_at });
  }
  return excerpts;
}

/** A line's length around the first mark, between words where it can be. */
function cut(body: string, marks: readonly number[]): Highlight {
  const first = marks[0] ?? 0;
  let from = Math.max(0, first - leadLength);
  if (from > 0) from = Math.min(first, from + Math.max(0, body.slice(from, first).search(/\s/) + 1));
  let to = Math.min(body.length, Math.max(from + excerptLength, marks[1] ?? 0));
  if (to < body.length) to = Math.max(marks[1] ?? 0, body.slice(0, to).search(/\s\S*$/));
  [from, to] = [wholeAt(body, from), wholeAt(body, to)];
  const lead = from > 0 ? '…' : '';
  const shown = body.slice(from, to).replaceAll(/\s/g, ' ');
  const moved = marks.map((place) => place - from + lead.length);
  const inside = moved.filter((_, index) => (marks[index - (index % 2) + 1] ?? Infinity) <= to);
  return { text: `${lead}${shown}${to < body.length ? '…' : ''}`, marks: inside };
}

/** Never between the halves of a pair. */
function wholeAt(text: string, place: number): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(place, place + 1)) ? place - 1 : place;
}

export function highlightOf(text: string, { phrases }: TextQuery): Highlight | undefined {
  const marks = marksIn(text, phrases);
  return marks.length > 0 ? { text, marks } : undefined;
}

/** As the query names its columns. */
export function messagesIn(rows: AsideRows[number] | undefined): readonly Message[] {
  return (rows ?? []) as unknown as readonly Message[];
}
