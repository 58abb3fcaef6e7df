import { average } from './format.ts';
import type { Resource } from './inventory.ts';
import { lambdaSecond } from './prices.ts';

type LambdaFunction = Resource<'functions'>;

const day = 86_400_000;
const days = 7;

export interface DailyRates {
  /** Per cent. */
  readonly highest: number;
  readonly average: number;
  readonly today: number;
  /** The day of the highest, `2026-01-31`. */
  readonly highestOn: string;
  readonly averageInvocations: number;
  readonly invocationsToday: number;
  /** Of what went wrong, on an average day. */
  readonly averageCount: number;
}

/** How much of a function's work of the last week went wrong; null where nobody knows. */
export function dailyRates(
  { invocations }: LambdaFunction,
  counts: readonly number[],
  now: number,
): DailyRates | null {
  const known = Math.min(days, invocations.length, counts.length);
  if (known === 0) return null;
  const calls = invocations.slice(-known);
  const wrong = counts.slice(-known);
  const rates = calls.map((count, index) => (count === 0 ? 0 : (100 * (wrong[index] ?? 0)) / count));
  const highest = Math.max(...rates);
  const age = known - 1 - rates.indexOf(highest);
  return {
    highest,
    average: average(rates),
    today: rates.at(-1) ?? 0,
    highestOn: new Date(now - age * day).toISOString().slice(0, 10),
    averageInvocations: average(calls),
    invocationsToday: calls.at(-1) ?? 0,
    averageCount: average(wrong),
  };
}

/** US dollars for so many invocations of so many milliseconds. */
export function computeCost(
  { memorySize }: LambdaFunction,
  work: { invocations: number; milliseconds: number },
): number {
  return ((work.invocations * work.milliseconds) / 1000) * (memorySize / 1024) * lambdaSecond;
}
