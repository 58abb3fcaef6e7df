/** Searches once more, plainly: one case after the other, in JavaScript, without a word of the product's. */
import type { SearchRequest, SearchToken } from '../../../src/contract/center/search-for-cases.ts';
import type { ToldCase } from '../../../src/proxy/cases/told-case.ts';

export interface KnownCase extends ToldCase {
  readonly accountId: string;
  readonly owner?: string;
  readonly team?: string;
  readonly labels?: readonly string[];
  readonly followUpOn?: string;
  /** Who opened it here. */
  readonly openedBy?: string;
}

const asker = 'ann';
const groupsOfAsker = new Set(['Billing']);

/** The values that an owner, an opener, a team or labels have; one that says so where there is none. */
export function workValues(
  { owner, openedBy, team, labels = [] }: KnownCase,
  property: string,
): readonly string[] {
  const named: Readonly<Record<string, readonly (string | undefined)[]>> = {
    owner: [owner],
    openedBy: [openedBy],
    team: [team],
  };
  const values = named[property] ?? labels;
  const given = values.filter((value) => value !== undefined);
  return given.length > 0 ? given : [':none'];
}

function worksFor(one: KnownCase, { property, value }: SearchToken): boolean {
  const values = workValues(one, property);
  if (value !== ':mine' || property === 'label') return values.includes(value);
  return values.some((it) => (property === 'team' ? groupsOfAsker.has(it) : it === asker));
}

const severities = ['low', 'normal', 'high', 'urgent', 'critical'];
const statuses = ['unassigned', 'opened', 'work-in-progress', 'pending-customer-action'];
statuses.push('customer-action-completed', 'reopened', 'resolved');

const updatedAt = ({ timeCreated, communications }: KnownCase): number =>
  Math.max(timeCreated, ...communications.map(({ sentAt }) => sentAt));

export function valueOf(one: KnownCase, property: string, now = 0): string {
  switch (property) {
    case 'turn':
      if (one.status === 'resolved') return 'nobody';
      return one.status === 'pending-customer-action' ? 'customer' : 'aws';
    case 'hasAttachment':
      return String(one.communications.some(({ attachments }) => attachments.length > 0));
    case 'isUnread':
    case 'isFollowed':
    case 'isRated':
      return 'false';
    case 'isReopened':
      return String(one.status === 'reopened');
    case 'clock':
      return clockOf(one, now);
    default: {
      const value = one[property as keyof KnownCase]; // a member of the case by the same name
      return typeof value === 'string' ? value : '';
    }
  }
}

const hour = 3_600_000;

function clockOf(one: KnownCase, now: number): string {
  const due = one.firstResponseDue ?? null;
  const answers = one.communications.filter(({ origin }) => origin === 'AWS').map(({ sentAt }) => sentAt);
  if (due === null) return 'none';
  if (answers.length > 0) return Math.min(...answers) > due ? 'missed' : 'met';
  if (one.status === 'resolved') return 'none';
  if (one.status === 'pending-customer-action') return 'paused';
  if (now > due) return 'late';
  return due - now < hour / 4 || due - now < (due - one.timeCreated) / 4 ? 'soon' : 'running';
}

/** Whole units of time that have passed: of silence, or to the resolution; null where there is none. */
function spanOf(one: KnownCase, property: string, now: number): number | null {
  if (property === 'silentDays') return Math.floor((now - updatedAt(one)) / 24 / hour);
  const end = Math.max(updatedAt(one), one.timeResolved ?? 0);
  return one.status === 'resolved' ? Math.floor((end - one.timeCreated) / hour) : null;
}

function closedAt(one: KnownCase): number | null {
  return one.status === 'resolved' ? (one.timeResolved ?? updatedAt(one)) : null;
}

function timeOf(one: KnownCase, property: string): number | null {
  if (property === 'timeUpdated') return updatedAt(one);
  if (property === 'timeClosed') return closedAt(one);
  if (property === 'timeRated') return null;
  if (property === 'timeResolved') return one.status === 'resolved' ? (one.timeResolved ?? null) : null;
  return property === 'timeCreated' ? one.timeCreated : (one.firstResponseDue ?? null);
}

const lower = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());

function passes(one: KnownCase, { property, operator, value }: SearchToken, now: number): boolean {
  if (property === 'silentDays' || property === 'resolutionHours') {
    const span = spanOf(one, property, now);
    return span !== null && (operator === '<' ? span < Number(value) : span >= Number(value));
  }
  if (property === 'openAt') {
    const moment = new Date(value).getTime();
    return one.timeCreated < moment && (closedAt(one) ?? Infinity) >= moment;
  }
  if (property === 'rating') return operator === '!=';
  if (['owner', 'openedBy', 'team', 'label'].includes(property)) {
    return worksFor(one, { property, operator, value }) === (operator === '=');
  }
  if (property === 'followUpOn') {
    const { followUpOn: day } = one;
    if (operator === '=' || operator === '!=') return ((day ?? ':none') === value) === (operator === '=');
    return day !== undefined && (operator === '<') === day < value;
  }
  if (/^time|Due$/.test(property)) {
    const time = timeOf(one, property);
    const wanted = new Date(value).getTime();
    if (time === null) return false;
    if (operator === '>=' || operator === '<') return (operator === '<') === time < wanted;
    const isThen = value.length === 10 ? new Date(time).toISOString().startsWith(value) : time === wanted;
    return isThen === (operator === '=');
  }
  const own = valueOf(one, property, now);
  const isSame = operator.endsWith(':') ? lower(own).includes(lower(value)) : own === value;
  return isSame !== operator.startsWith('!');
}

export function passesAll(
  one: KnownCase,
  { tokens = [], operation = 'and' }: SearchRequest,
  now: number,
): boolean {
  if (tokens.length === 0) return true;
  if (operation === 'or') return tokens.some((token) => passes(one, token, now));
  return tokens.every((token) =>
    token.operator === '='
      ? tokens.some((it) => it.property === token.property && it.operator === '=' && passes(one, it, now))
      : passes(one, token, now),
  );
}

const wordPattern = /[\u3040-\u30ff\u4e00-\u9fff]|[a-z0-9]+/g;
const wordsIn = (text: string): string[] =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().match(wordPattern) ?? [];

/** Texts whose words are asked for: one after the other, none of them running into the next. */
export function holdsWords(texts: readonly string[], text: string): boolean {
  const parts = text.match(/"[^"]*"|[^\s"]+/g) ?? [];
  const wanted = parts
    .map((part, index) => ({
      words: wordsIn(part),
      goesOn: index === parts.length - 1 && !part.startsWith('"'),
    }))
    .filter(({ words }) => words.length > 0);
  if (text.trim() !== '' && wanted.length === 0) return false;
  return wanted.every(({ words, goesOn }) =>
    texts.some((one) => {
      const row = ` ${wordsIn(one).join(' ')} `;
      return row.includes(` ${words.join(' ')}${goesOn ? '' : ' '}`);
    }),
  );
}

type Key = number | string;

function sortKey(one: KnownCase, sort: string): Key[] {
  switch (sort) {
    case 'timeCreated':
      return [one.timeCreated];
    case 'timeUpdated':
      return [updatedAt(one)];
    case 'subject':
      return [lower(one.subject)];
    case 'submittedBy':
      return [lower(one.submittedBy), one.submittedBy];
    case 'displayId':
      return [Number(one.displayId)];
    case 'status':
      return [statuses.indexOf(one.status)];
    case 'severityCode':
      return [severities.indexOf(one.severityCode)];
    default:
      return [valueOf(one, sort)];
  }
}

/** By the bytes of UTF-8, which the engines compare. */
function compare(left: Key, right: Key): number {
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  return Buffer.compare(Buffer.from(String(left)), Buffer.from(String(right)));
}

/** First who waits for a promised first response, by its promise; then who waits for any; then the others. */
function compareClocks(left: KnownCase, right: KnownCase): number {
  const [a, b] = [waitOf(left), waitOf(right)];
  return a.rank - b.rank || a.moment - b.moment;
}

function waitOf(one: KnownCase): { readonly rank: number; readonly moment: number } {
  const messages = one.communications.toSorted((left, right) => left.sentAt - right.sentAt);
  const last = messages.findLastIndex(({ origin }) => origin === 'AWS');
  const due = one.firstResponseDue ?? null;
  const isOpen = one.status !== 'resolved';
  if (last === -1 && due !== null && isOpen && one.status !== 'pending-customer-action') {
    return { rank: 0, moment: due };
  }
  const open = last === -1 ? one.timeCreated : (messages[last + 1]?.sentAt ?? null);
  return isOpen && open !== null ? { rank: 1, moment: open } : { rank: 2, moment: 0 };
}

function workKey({ followUpOn, owner, team, labels = [] }: KnownCase, sort: string): string | undefined {
  if (sort === 'label') return labels.toSorted(compare)[0];
  return sort === 'followUpOn' ? followUpOn : sort === 'owner' ? owner : team;
}

/** Where all else is equal, as they are given. */
export function inOrder(cases: readonly KnownCase[], sort: string, descending: boolean): KnownCase[] {
  return [...cases].sort((left, right) => {
    if (sort === 'clock') return compareClocks(left, right) * (descending ? -1 : 1);
    if (sort === 'firstResponseDue') {
      const [a, b] = [left.firstResponseDue ?? null, right.firstResponseDue ?? null];
      if ((a === null) !== (b === null)) return a === null ? 1 : -1;
      return ((a ?? 0) - (b ?? 0)) * (descending ? -1 : 1);
    }
    if (['followUpOn', 'owner', 'team', 'label'].includes(sort)) {
      const [a, b] = [workKey(left, sort), workKey(right, sort)];
      if ((a === undefined) !== (b === undefined)) return a === undefined ? 1 : -1;
      return (compare(lower(a ?? ''), lower(b ?? '')) || compare(a ?? '', b ?? '')) * (descending ? -1 : 1);
    }
    const keys = sortKey(right, sort);
    const order = sortKey(left, sort).map((key, index) => compare(key, keys[index] ?? 0));
    const first = order.find((it) => it !== 0) ?? 0;
    return first * (descending ? -1 : 1);
  });
}
