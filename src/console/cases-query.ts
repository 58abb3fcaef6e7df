/**
 * The list of cases as its address tells it: all of it and readable, so that a view can be sent to a
 * colleague. Apart from the screen, so that the boot module can ask for the rows before that has arrived.
 */
import type { SearchOperator, SearchProperty, SortProperty } from '../contract/center/search-for-cases.ts';
import { pageSizes } from '../contract/center/preferences.ts';
import {
  clockStates,
  countedProperties,
  dateProperties,
  noValue,
  ratings,
  searchLimits,
  searchProperties,
} from '../contract/center/search-rules.ts';
import { beginningOf } from '../contract/relative-day.ts';

/** Whose turn it is decides: the customer's, anybody's, or no matter. */
export const caseScopes = ['waiting', 'open', 'all'] as const;
export type CaseScope = (typeof caseScopes)[number];

/** The values of one property and operator; with `=` any of them, with the others each. */
export interface CaseFilter {
  readonly property: SearchProperty;
  readonly operator: SearchOperator;
  readonly values: readonly string[];
}

export interface CaseOrder {
  readonly by: SortProperty;
  readonly descending: boolean;
}

export interface CasesQuery {
  /** Undefined: all accounts. */
  readonly account?: string | undefined;
  readonly view?: CaseScope | undefined;
  /** Free text, in the pieces in which it was entered. */
  readonly words?: readonly string[] | undefined;
  readonly filters?: readonly CaseFilter[] | undefined;
  /** Whether one of the filters is enough; only without words, and of all cases. */
  readonly isAny?: boolean | undefined;
  readonly order?: CaseOrder | undefined;
  readonly page?: number | undefined;
  readonly size?: number | undefined;
  /** The kept view that this began as. The address says all of it; this only names it. */
  readonly saved?: string | undefined;
}

export type ReadCasesQuery = CasesQuery & {
  readonly view: CaseScope;
  readonly words: readonly string[];
  readonly filters: readonly CaseFilter[];
  readonly page: number;
  /** What was not understood and is left out, as it stands in the address. */
  readonly problems: readonly string[];
};

const filterNames: Readonly<Record<SearchProperty, string>> = {
  accountId: 'account-id',
  caseId: 'case',
  displayId: 'id',
  subject: 'subject',
  status: 'status',
  turn: 'turn',
  severityCode: 'severity',
  serviceCode: 'service',
  categoryCode: 'category',
  issueType: 'type',
  language: 'language',
  submittedBy: 'submitter',
  openedBy: 'opened-by',
  timeCreated: 'created',
  timeUpdated: 'updated',
  timeResolved: 'resolved',
  firstResponseDue: 'due',
  hasAttachment: 'attachment',
  isUnread: 'unread',
  isFollowed: 'followed',
  clock: 'clock',
  silentDays: 'silent',
  isReopened: 'reopened',
  timeReopened: 'reopening',
  isRated: 'rated',
  rating: 'rating',
  timeRated: 'rating-given',
  timeClosed: 'closed',
  openAt: 'open-at',
  resolutionHours: 'took',
  owner: 'owner',
  team: 'team',
  label: 'label',
  followUpOn: 'follow-up',
};

const operatorSuffixes: Readonly<Record<SearchOperator, string>> = {
  '=': '',
  '!=': '-not',
  ':': '-has',
  '!:': '-lacks',
  '>=': '-from',
  '<': '-before',
};

export const orderNames: Readonly<Record<SortProperty, string>> = {
  timeCreated: 'created',
  timeUpdated: 'updated',
  subject: 'subject',
  displayId: 'id',
  status: 'status',
  severityCode: 'severity',
  serviceCode: 'service',
  accountId: 'account',
  submittedBy: 'submitter',
  firstResponseDue: 'due',
  clock: 'clock',
  followUpOn: 'follow-up',
  owner: 'owner',
  team: 'team',
  label: 'label',
  relevance: 'relevance',
};

const filterName = ({ property, operator }: Pick<CaseFilter, 'property' | 'operator'>) =>
  `${filterNames[property]}${operatorSuffixes[operator]}`;

/** Every name of a filter, with what it means. */
const filtersByName = new Map<string, Pick<CaseFilter, 'property' | 'operator'>>(
  Object.entries(searchProperties).flatMap(([name, operators]) =>
    operators.map((operator) => {
      const property = name as SearchProperty; // a key of the table
      return [filterName({ property, operator }), { property, operator }] as const;
    }),
  ),
);

const truths: ReadonlySet<SearchProperty> = new Set([
  'hasAttachment',
  'isUnread',
  'isFollowed',
  'isReopened',
  'isRated',
]);

/** Whether a search takes the value; that something is found by it is another matter. */
export function isFilterValue(property: SearchProperty, value: string, operator: SearchOperator): boolean {
  if (value.trim() === '' || value.length > searchLimits.value) return false;
  if (truths.has(property)) return value === 'true' || value === 'false';
  if (property === 'followUpOn' && value === noValue) return operator === '=' || operator === '!=';
  if (dateProperties.has(property)) return beginningOf(value, 0) !== null;
  const most = countedProperties[property];
  if (most !== undefined) return /^\d{1,6}$/.test(value) && Number(value) <= most;
  if (property === 'clock') return clockStates.some((state) => state === value);
  if (property === 'rating') return ratings.some((rating) => rating === value);
  if (property === 'turn') return ['aws', 'customer', 'nobody'].includes(value);
  return property !== 'accountId' || /^\d{12}$/.test(value);
}

/** The parameters of the list's address, in an order that is always the same. */
export function casesParams(query: CasesQuery): URLSearchParams {
  const { account, view, words = [], filters = [], isAny, order, page = 1, size, saved } = query;
  const params = new URLSearchParams();
  if (account) params.set('account', account);
  if (view) params.set('view', view);
  for (const piece of words) params.append('q', piece);
  for (const filter of filters) {
    for (const value of filter.values) params.append(filterName(filter), value);
  }
  if (isAny) params.set('match', 'any');
  if (order) params.set('sort', `${order.descending ? '-' : ''}${orderNames[order.by]}`);
  if (page > 1) params.set('page', String(page));
  if (size) params.set('size', String(size));
  if (saved) params.set('saved', saved);
  return params;
}

function readOrder(value: string): CaseOrder | null {
  const descending = value.startsWith('-');
  const name = descending ? value.slice(1) : value;
  const [by] = Object.entries(orderNames).find(([, known]) => known === name) ?? [];
  return by === undefined ? null : { by: by as SortProperty, descending }; // a key of the table
}

/** Reads one thing of an address after the other and notes what it does not understand. */
class AddressReader {
  readonly problems: string[] = [];
  readonly #params: URLSearchParams;
  constructor(params: URLSearchParams) {
    this.#params = params;
  }

  /** The parameter as `parse` reads it; undefined where it is missing or, which is noted, means nothing. */
  one<Value>(name: string, parse: (value: string) => Value | null | undefined): Value | undefined {
    const value = this.#params.get(name);
    if (value === null || value === '') return undefined;
    const parsed = parse(value) ?? undefined;
    if (parsed === undefined) this.#note(name, value);
    return parsed;
  }

  words(): string[] {
    const taken: string[] = [];
    for (const piece of this.#params.getAll('q').map((value) => value.trim())) {
      if (piece === '') continue;
      if ([...taken, piece].join(' ').length <= searchLimits.text) taken.push(piece);
      else this.#note('q', piece);
    }
    return taken;
  }

  filters(view: CaseScope): CaseFilter[] {
    const found: { property: SearchProperty; operator: SearchOperator; values: string[] }[] = [];
    // A view has a say in the tokens as well.
    let room = searchLimits.tokens - 1;
    for (const [name, value] of this.#params) {
      const filter = filtersByName.get(name);
      if (!filter) {
        if (!otherNames.has(name)) this.#note(name, value);
        continue;
      }
      const { property, operator } = filter;
      // Who waits is what the view says already.
      const isMeant =
        isFilterValue(property, value, operator) && !(property === 'turn' && view === 'waiting');
      if (!isMeant || room === 0) {
        this.#note(name, value);
        continue;
      }
      const known = found.find((one) => one.property === property && one.operator === operator);
      if (known?.values.includes(value)) continue;
      room -= 1;
      if (known) known.values.push(value);
      else found.push({ property, operator, values: [value] });
    }
    return found;
  }

  #note(name: string, value: string): void {
    const noted = `${name}=${value}`;
    this.problems.push(noted.length > 80 ? `${noted.slice(0, 79)}…` : noted);
  }
}

const otherNames = new Set(['account', 'view', 'q', 'match', 'sort', 'page', 'size', 'saved']);
const lastPage = searchLimits.from / Math.min(...pageSizes);

/** The list's state. What the address does not tell, or tells wrongly, is left out. */
export function readCasesQuery(params: URLSearchParams): ReadCasesQuery {
  const reader = new AddressReader(params);
  const account = params.get('account');
  const words = reader.words();
  const isAny = reader.one('match', (value) => (value === 'any' && words.length === 0 ? true : null));
  const scope = reader.one('view', (value) => caseScopes.find((known) => known === value)) ?? 'open';
  const view = isAny ? 'all' : scope;
  const page = reader.one('page', (value) => {
    const number = Number(value);
    return Number.isInteger(number) && number > 0 && number <= lastPage ? number : null;
  });
  return {
    account: account === null || account === 'all' || account === '' ? undefined : account,
    view,
    words,
    filters: reader.filters(view),
    isAny,
    order: reader.one('sort', readOrder),
    page: page ?? 1,
    size: reader.one('size', (value) => pageSizes.find((known) => String(known) === value)),
    saved: params.get('saved') ?? undefined,
    problems: reader.problems,
  };
}
