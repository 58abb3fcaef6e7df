/** The filters of a search as a test of rows. */
import type { SearchProperty } from '../../../contract/center/search-for-cases.ts';
import { noValue, ownValue } from '../../../contract/center/search-rules.ts';
import { clockStateOf } from '../../../support/clocks/clock-of.ts';
import { foldCase } from '../../../support/policy/wildcard.ts';
import { isUnread } from '../../companion/unread.ts';
import type { SearchInputToken } from '../search/search-input.ts';
import type { CaseColumns } from './case-columns.ts';
import type { CodeColumn, NumberColumn } from './case-row.ts';
import { type Asker, idKey, type RowFilter } from './question.ts';
import { byText, every, isAmong, labelsIn, not, type RowTest, some } from './row-tests.ts';

interface FilterParts {
  readonly columns: CaseColumns;
  readonly asker: Asker;
  readonly ids: RowFilter['ids'];
}

/** Whom a case of this status waits for; all others wait for AWS. */
const turns: Readonly<Record<string, string>> = { 'pending-customer-action': 'customer', resolved: 'nobody' };

export function turnOf(status: string): string {
  return turns[status] ?? 'aws';
}

/** Undefined: every row passes. */
export function filterTest(
  parts: FilterParts,
  { tokens, operation }: Pick<RowFilter, 'tokens' | 'operation'>,
): RowTest | undefined {
  if (tokens.length === 0) return undefined;
  const tests = tokens.map((token) => ({ token, test: tokenTest(parts, token) }));
  if (operation === 'or') return some(tests.map(({ test }) => test));
  const equal = Map.groupBy(
    tests.filter(({ token }) => token.operator === '='),
    ({ token }) => token.property,
  );
  const alternatives = [...equal.values()].map((group) => some(group.map(({ test }) => test)));
  const others = tests.filter(({ token }) => token.operator !== '=').map(({ test }) => test);
  return every([...alternatives, ...others]);
}

/** `!=` and `!:` are the opposites of these. */
function tokenTest(parts: FilterParts, token: SearchInputToken): RowTest {
  const { property, operator } = token;
  if (!operator.startsWith('!')) return tests[property](parts, token);
  return not(tests[property](parts, { ...token, operator: operator === '!=' ? '=' : ':' }));
}

type MakeTest = (parts: FilterParts, token: SearchInputToken) => RowTest;

const byCode =
  (column: CodeColumn): MakeTest =>
  ({ columns }, { operator, value }) => {
    if (operator === ':') {
      const part = foldCase(value);
      return byText(columns, column, (text) => foldCase(text).includes(part));
    }
    const [codes, wanted] = [columns.codes[column], columns.texts.find(value)];
    return (row) => codes[row] === wanted;
  };

const byId: MakeTest = ({ columns, ids }, token) => {
  const list = ids[idKey(token)];
  if (list === undefined) throw new Error('Nobody has looked for that id.');
  return isAmong(columns, list);
};

const bySubject: MakeTest = ({ columns: { own, foldedSubjects } }, { operator, value }) => {
  if (operator === '=') return (row) => own.subject[row] === value;
  const part = foldCase(value);
  return (row) => foldedSubjects[row]?.includes(part) ?? false;
};

const isNone =
  (values: Float64Array): RowTest =>
  (row) =>
    Number.isNaN(values[row]);

/** What has no value passes none. */
function compared(values: Float64Array, operator: string, wanted: number): RowTest {
  const valueOf = (row: number): number => values[row] ?? Number.NaN;
  if (operator === '<') return (row) => valueOf(row) < wanted;
  if (operator === '>=') return (row) => valueOf(row) >= wanted;
  return (row) => valueOf(row) === wanted;
}

const hour = 3_600_000;
const day = 24 * hour;

/** A date without a time is the whole day, UTC. */
const byTime =
  (column: NumberColumn): MakeTest =>
  ({ columns }, { operator, value }) => {
    const [values, from] = [columns.numbers[column], Date.parse(value)];
    if (operator !== '=') return compared(values, operator, from);
    const length = value.includes('T') ? 1 : day;
    return every([compared(values, '>=', from), compared(values, '<', from + length)]);
  };

const byPerson =
  (name: 'owner' | 'team' | 'openedBy', id: 'ownerId' | 'teamId' | 'openerId'): MakeTest =>
  (parts, token) => {
    const { columns, asker } = parts;
    if (token.value === noValue) return (row) => columns.codes[id][row] === 0;
    if (token.value !== ownValue) return byCode(name)(parts, token);
    // Ids by our own query.
    const ownTeams = JSON.parse(asker.beside.ownTeams ?? '[]') as string[];
    const own = new Set(name === 'team' ? ownTeams : [asker.userId]);
    return byText(columns, id, (one) => own.has(one));
  };

const byLabel: MakeTest = ({ columns }, { value }) =>
  byText(columns, 'labels', (labels) =>
    value === noValue ? labels === '' : labelsIn(labels).includes(value),
  );

const byDay: MakeTest = ({ columns: { numbers } }, { operator, value }) =>
  value === noValue
    ? isNone(numbers.followUpOn)
    : compared(numbers.followUpOn, operator, Number(value.replaceAll('-', '')));

const byClock: MakeTest = ({ columns, asker: { now } }, { value }) => {
  const { numbers, codes, texts } = columns;
  const { timeCreated, firstResponseDue, firstResponseAt } = numbers;
  const momentIn = (values: Float64Array, row: number): number => values[row] ?? Number.NaN;
  return (row) => {
    const moments = {
      status: texts.textOf(codes.status[row] ?? 0),
      timeCreated: momentIn(timeCreated, row),
      firstResponseDue: momentIn(firstResponseDue, row),
      firstResponseAt: momentIn(firstResponseAt, row),
    };
    return clockStateOf(moments, now) === value;
  };
};

const bySilence: MakeTest = ({ columns, asker }, { operator, value }) => {
  // As long, or longer: not after that moment.
  const isAfter = compared(columns.numbers.timeUpdated, '>=', asker.now - Number(value) * day + 1);
  return operator === '<' ? isAfter : not(isAfter);
};

const byResolution: MakeTest = ({ columns: { numbers } }, { operator, value }) =>
  every([not(isNone(numbers.closedAt)), compared(numbers.workedTime, operator, Number(value) * hour)]);

const byOpenness: MakeTest = ({ columns: { numbers } }, { value }) => {
  const at = Date.parse(value);
  return every([compared(numbers.timeCreated, '<', at), not(compared(numbers.closedAt, '<', at))]);
};

const byTruth =
  (isTrue: (parts: FilterParts) => RowTest): MakeTest =>
  (parts, { value }) =>
    value === 'true' ? isTrue(parts) : not(isTrue(parts));

const tests: Readonly<Record<SearchProperty, MakeTest>> = {
  accountId: byCode('accountId'),
  caseId: byId,
  displayId: byId,
  subject: bySubject,
  status: byCode('status'),
  turn: ({ columns }, { value }) => byText(columns, 'status', (status) => turnOf(status) === value),
  severityCode: byCode('severityCode'),
  serviceCode: byCode('serviceCode'),
  categoryCode: byCode('categoryCode'),
  issueType: byCode('issueType'),
  language: byCode('language'),
  submittedBy: byCode('submittedBy'),
  openedBy: byPerson('openedBy', 'openerId'),
  timeCreated: byTime('timeCreated'),
  timeUpdated: byTime('timeUpdated'),
  timeResolved: byTime('timeResolved'),
  firstResponseDue: byTime('firstResponseDue'),
  timeReopened: byTime('reopenedAt'),
  timeRated: byTime('ratedAt'),
  timeClosed: byTime('closedAt'),
  hasAttachment: byTruth(({ columns }) => compared(columns.numbers.hasAttachment, '=', 1)),
  isUnread: byTruth(({ columns, asker }) => unreadTest(columns, asker)),
  isFollowed: byTruth(({ columns, asker }) => followedTest(columns, asker)),
  isReopened: byTruth(({ columns }) => compared(columns.numbers.reopened, '>=', 1)),
  isRated: byTruth(({ columns }) => not(isNone(columns.numbers.ratedAt))),
  clock: byClock,
  silentDays: bySilence,
  openAt: byOpenness,
  resolutionHours: byResolution,
  rating: ({ columns }, { value }) => compared(columns.numbers.rating, '=', Number(value)),
  owner: byPerson('owner', 'ownerId'),
  team: byPerson('team', 'teamId'),
  label: byLabel,
  followUpOn: byDay,
};

function followedTest(columns: CaseColumns, { beside }: Asker): RowTest {
  // Ids by our own query.
  const followed = JSON.parse(beside.followed ?? '[]') as string[];
  const rows = new Set(followed.map((caseId) => columns.rowOfId(caseId)));
  return (row) => rows.has(row);
}

export function unreadTest(columns: CaseColumns, { beside }: Asker): RowTest {
  const readAt = new Float64Array(columns.size).fill(Number.NaN);
  // Pairs by our own query.
  for (const [caseId, at] of JSON.parse(beside.reads ?? '[]') as [string, number][]) {
    const row = columns.rowOfId(caseId);
    if (row !== undefined) readAt[row] = at;
  }
  const { createdAt = Infinity } = beside;
  const fromAws = columns.texts.find('AWS');
  const { timeUpdated, knownUntil } = columns.numbers;
  const { lastOrigin } = columns.codes;
  return (row) => {
    const at = readAt[row] ?? Number.NaN;
    const lastWord = {
      timeUpdated: timeUpdated[row] ?? 0,
      lastOrigin: lastOrigin[row] === fromAws ? ('AWS' as const) : ('CUSTOMER' as const),
      knownUntil: knownUntil[row] ?? 0,
    };
    return isUnread(lastWord, { readAt: Number.isNaN(at) ? null : at, userCreatedAt: createdAt });
  };
}
