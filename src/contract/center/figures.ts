/**
 * What each figure counts, as a search for the cases behind it: the proxy counts by it and the console links
 * to it, so that a figure and its list can't differ.
 */
import type { SearchProperty, SearchToken } from './search-for-cases.ts';

interface Figure {
  /** The moment that places a case in time; null: as things are now, whatever the time. */
  readonly time: SearchProperty | null;
  readonly tokens: readonly SearchToken[];
}

const clock = (...states: readonly string[]): SearchToken[] =>
  states.map((value) => ({ property: 'clock', operator: '=', value }));

export const figures = {
  opened: { time: 'timeCreated', tokens: [] },
  /** And not open again by now. */
  closed: { time: 'timeClosed', tokens: [] },
  /** Those whose last reopening was then. */
  reopened: { time: 'timeReopened', tokens: [] },
  /** Of the cases opened then: what became of the promised first response. */
  met: { time: 'timeCreated', tokens: clock('met') },
  missed: { time: 'timeCreated', tokens: clock('missed', 'late') },
  decided: { time: 'timeCreated', tokens: clock('met', 'missed', 'late') },
  responded: { time: 'timeCreated', tokens: clock('met', 'missed') },
  /** Those whose last rating was given then. */
  rated: { time: 'timeRated', tokens: [] },
  backlog: { time: null, tokens: [{ property: 'turn', operator: '!=', value: 'nobody' }] },
} as const satisfies Record<string, Figure>;

export type FigureName = keyof typeof figures;

/** By what a figure can be split: properties of the case, days, and steps of a duration. */
export const figureSplits = [
  'accountId',
  /** A group's name; `noValue` for cases of no team. */
  'team',
  'serviceCode',
  'categoryCode',
  'severityCode',
  'rating',
  /** By the days of the figure's own moment; of the backlog, what was open when each day ended. */
  'day',
  /** Whole days since the opening, by `ageSteps`. */
  'age',
  /** Hours to the resolution, by `resolutionSteps`. */
  'resolution',
  /** Minutes to the first response; only median and ninetieth are told. */
  'firstResponse',
] as const;

export type FigureSplit = (typeof figureSplits)[number];

/** Days, each from this one up to before the next. */
export const ageSteps = [0, 1, 3, 7, 14, 30, 90] as const;
/** Hours, likewise. */
export const resolutionSteps = [0, 1, 4, 8, 24, 72, 168, 336, 720] as const;

/** Epoch milliseconds: from this moment on, and before that one. */
export interface FigureSpan {
  readonly from: number;
  readonly to: number;
}

const dayLength = 86_400_000;
const moment = (time: number): string => new Date(time).toISOString();

/** The tokens of all cases that a figure counts. */
export function figureTokens(figure: FigureName, { from, to }: FigureSpan): SearchToken[] {
  const { time, tokens }: Figure = figures[figure];
  if (time === null) return [...tokens];
  return [
    ...tokens,
    { property: time, operator: '>=', value: moment(from) },
    { property: time, operator: '<', value: moment(to) },
  ];
}

/** What was open at the end of a span. */
export function openAtTokens({ to }: Pick<FigureSpan, 'to'>): SearchToken[] {
  return [{ property: 'openAt', operator: '=', value: moment(to) }];
}

export type CaseSplit = 'accountId' | 'team' | 'serviceCode' | 'categoryCode' | 'severityCode' | 'rating';

/** The same, of one value alone: in the place of what was asked for of that property. */
export function tokensWithValue(tokens: readonly SearchToken[], by: CaseSplit, value: string): SearchToken[] {
  const others = tokens.filter(({ property, operator }) => property !== by || operator !== '=');
  return [...others, { property: by, operator: '=', value }];
}

function endOf(steps: readonly number[], begin: number): number | undefined {
  return steps[steps.indexOf(begin) + 1];
}

/** The tokens of one step of ages, as of the moment `at` (epoch milliseconds) of the answer. */
export function ageTokens(begin: number, at: number): SearchToken[] {
  const end = endOf(ageSteps, begin);
  const before = (days: number): string => moment(at - days * dayLength + 1);
  return [
    { property: 'timeCreated', operator: '<', value: before(begin) },
    ...(end === undefined
      ? []
      : [{ property: 'timeCreated', operator: '>=', value: before(end) } satisfies SearchToken]),
  ];
}

export function resolutionTokens(begin: number): SearchToken[] {
  const end = endOf(resolutionSteps, begin);
  return [
    { property: 'resolutionHours', operator: '>=', value: String(begin) },
    ...(end === undefined
      ? []
      : [{ property: 'resolutionHours', operator: '<', value: String(end) } satisfies SearchToken]),
  ];
}
