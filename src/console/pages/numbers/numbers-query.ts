/** The figures as their address tells them: which cases, which time, and how they are shared out. */
import type { CaseSplit } from '../../../contract/center/figures.ts';
import type { SearchToken } from '../../../contract/center/search-for-cases.ts';

/** Days up to today. */
export const periods = { '7d': 7, '30d': 30, '12w': 84, '26w': 182, '12m': 365 } as const;
export type Period = keyof typeof periods;

export const units = ['day', 'week', 'month'] as const;
export type Unit = (typeof units)[number];

export const dimensions = [
  'accountId',
  'team',
  'serviceCode',
  'categoryCode',
  'severityCode',
] as const satisfies CaseSplit[];
export type Dimension = (typeof dimensions)[number];

/** What the cases can be narrowed to, with the name in the address. */
export const narrowings = {
  severityCode: 'severity',
  serviceCode: 'service',
  categoryCode: 'category',
  team: 'team',
} as const satisfies Partial<Record<Dimension, string>>;
export type Narrowing = keyof typeof narrowings;

const dimensionNames: Readonly<Record<Dimension, string>> = { accountId: 'account-id', ...narrowings };

export interface NumbersQuery {
  readonly account?: string | undefined;
  readonly period?: Period | undefined;
  readonly unit?: Unit | undefined;
  readonly by?: Dimension | undefined;
  /** The first day of the week whose summary is shown, `2026-11-16`; undefined: no summary. */
  readonly week?: string | undefined;
  readonly narrowed?: Readonly<Partial<Record<Narrowing, string>>>;
}

export type ReadNumbersQuery = NumbersQuery & {
  readonly period: Period;
  readonly unit: Unit;
  readonly by: Dimension;
  readonly narrowed: Readonly<Partial<Record<Narrowing, string>>>;
};

const usualUnit: Readonly<Record<Period, Unit>> = {
  '7d': 'day',
  '30d': 'day',
  '12w': 'week',
  '26w': 'week',
  '12m': 'month',
};

/** The table's own keys. */
export const narrowingNames = Object.keys(narrowings) as Narrowing[];

export function readNumbersQuery(params: URLSearchParams): ReadNumbersQuery {
  const account = params.get('account') ?? '';
  const period = (Object.keys(periods) as Period[]).find((known) => known === params.get('period')) ?? '30d'; // the table's keys
  const week = params.get('week') ?? '';
  const narrowed = Object.fromEntries(
    narrowingNames.flatMap((name) => {
      const value = params.get(narrowings[name]) ?? '';
      return value === '' ? [] : [[name, value.slice(0, 200)]];
    }),
  );
  return {
    account: account === '' || account === 'all' ? undefined : account,
    period,
    unit: units.find((known) => known === params.get('unit')) ?? usualUnit[period],
    by: dimensions.find((known) => dimensionNames[known] === params.get('by')) ?? 'accountId',
    week: /^\d{4}-\d\d-\d\d$/.test(week) && !Number.isNaN(Date.parse(week)) ? week : undefined,
    narrowed,
  };
}

export function numbersAddress({ account, period, unit, by, week, narrowed = {} }: NumbersQuery) {
  return {
    account,
    period,
    unit: period !== undefined && unit === usualUnit[period] ? undefined : unit,
    by: by && dimensionNames[by],
    week,
    ...Object.fromEntries(narrowingNames.map((name) => [narrowings[name], narrowed[name]])),
  };
}

/** What the cases have in common. */
export function commonTokens({ narrowed }: Pick<ReadNumbersQuery, 'narrowed'>): SearchToken[] {
  return narrowingNames.flatMap((property) => {
    const value = narrowed[property];
    return value === undefined ? [] : [{ property, operator: '=' as const, value }];
  });
}
