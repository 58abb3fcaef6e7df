/** What is answered of counted values. */
import { ageSteps, type FigureSplit, resolutionSteps } from '../../../contract/center/figures.ts';
import type { FigureAnswer, FigureCount } from '../../../contract/center/review.ts';

/** Each value with the number of its cases, in any order. */
export type ValueCounts = readonly (readonly [value: string | number, count: number])[];

const dayLength = 86_400_000;
const minutesOfHour = 60;

const sum = (counts: ValueCounts): number => counts.reduce((all, [, count]) => all + count, 0);

export function figureAnswer(counts: ValueCounts, by: FigureSplit | undefined): FigureAnswer {
  const total = sum(counts);
  switch (by) {
    case undefined:
      return { total, counts: [] };
    case 'day':
      return {
        total,
        counts: inOrder(counts).map(([value, count]) => ({ value: dateOf(Number(value)), count })),
      };
    case 'age':
      return { total, counts: stepped(counts, ageSteps, 1) };
    case 'resolution':
      return { total, counts: stepped(counts, resolutionSteps, minutesOfHour), ...spread(counts, total) };
    case 'firstResponse':
      return { total, counts: [], ...spread(counts, total) };
    case 'accountId':
    case 'team':
    case 'serviceCode':
    case 'categoryCode':
    case 'severityCode':
    case 'rating':
      return { total, counts: inOrder(counts).map(([value, count]) => ({ value: String(value), count })) };
  }
}

function inOrder(counts: ValueCounts): ValueCounts {
  return [...counts].sort(([left], [right]) => (left < right ? -1 : 1));
}

/** Of days since 1970-01-01. */
export function dateOf(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** `unit`: how many of the values one of the steps has. Each step is there, with nothing as well. */
function stepped(counts: ValueCounts, steps: readonly number[], unit: number): FigureCount[] {
  return steps.map((begin, index) => {
    const end = steps[index + 1] ?? Infinity;
    const own = counts.filter(([value]) => Number(value) >= begin * unit && Number(value) < end * unit);
    // What an unsteady clock has put before its beginning belongs to the first step.
    const early = index === 0 ? counts.filter(([value]) => Number(value) < 0) : [];
    return { value: String(begin), count: sum([...own, ...early]) };
  });
}

/** The value that half of the cases don't exceed, and nine in ten. */
function spread(counts: ValueCounts, total: number): Pick<FigureAnswer, 'median' | 'ninetieth'> {
  if (total === 0) return {};
  const sorted = inOrder(counts);
  const at = (share: number): number => {
    let left = Math.ceil(total * share);
    const found = sorted.find(([, count]) => {
      left -= count;
      return left <= 0;
    });
    return Math.max(0, Number(found?.[0] ?? 0));
  };
  return { median: at(0.5), ninetieth: at(0.9) };
}
