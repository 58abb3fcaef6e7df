import type { AdvisorDay } from '../../../../contract/center/advisor.ts';

/** One day of all categories. */
export interface TrendDay {
  /** `2026-11-20`, UTC. */
  readonly day: string;
  readonly error: number;
  readonly warning: number;
  readonly ok: number;
  /** US dollars a month. */
  readonly savings: number;
}

export const trendFigures = ['error', 'warning', 'savings'] as const;
export type TrendFigure = (typeof trendFigures)[number];

export function sumDay({ day, categories }: AdvisorDay): TrendDay {
  const sum = (member: 'error' | 'warning' | 'ok' | 'monthlySavings') =>
    categories.reduce((total, figures) => total + figures[member], 0);
  return { day, error: sum('error'), warning: sum('warning'), ok: sum('ok'), savings: sum('monthlySavings') };
}

/** The moment that stands for a day: its noon, which is of that day in every inhabited zone but the last. */
export function noonOf(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
