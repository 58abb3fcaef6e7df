import { dollars, percent, timestamp } from '../format.ts';
import { computeCost, dailyRates } from '../function-rates.ts';
import type { DailyRates } from '../function-rates.ts';
import type { Resource } from '../inventory.ts';
import { colourOf } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';

const tooOften = 10;
const daysAMonth = 30;

type LambdaFunction = Resource<'functions'>;

interface Failing {
  readonly checkId: string;
  readonly counts: (of: LambdaFunction) => readonly number[];
  /** How long an invocation that fails so is paid for, milliseconds. */
  readonly duration: (of: LambdaFunction) => number;
  /** The columns between the rates and the time. */
  readonly cells: (of: LambdaFunction, rates: DailyRates, lost: string) => string[];
}

function failureRule({ checkId, counts, duration, cells }: Failing): Rule {
  const judge = (of: LambdaFunction, rates: DailyRates, now: number): Finding => {
    const status = rates.highest > tooOften ? 'warning' : 'ok';
    const lost = computeCost(of, { invocations: rates.averageCount, milliseconds: duration(of) });
    const all = computeCost(of, {
      invocations: rates.averageInvocations,
      milliseconds: of.averageDuration,
    });
    return {
      status,
      region: of.region,
      identity: [of.arn],
      metadata: [
        colourOf(status),
        of.region,
        of.arn,
        percent(rates.highest),
        rates.highestOn,
        percent(rates.average),
        ...cells(of, rates, dollars(lost)),
        timestamp(now),
      ],
      monthlyCost: daysAMonth * Math.max(all, lost),
      monthlySavings: status === 'ok' ? 0 : daysAMonth * lost,
    };
  };
  return {
    checkId,
    evaluate: ({ functions }, now) =>
      functions?.map((of) => {
        const rates = dailyRates(of, counts(of), now);
        return rates && judge(of, rates, now);
      }) ?? null,
  };
}

const rounded = (value: number): string => `${Math.round(value)}`;

export const functionTimeouts = failureRule({
  checkId: 'L4dfs2Q3C3',
  counts: ({ timeouts }) => timeouts,
  duration: ({ timeout }) => timeout,
  cells: ({ timeout }, rates, lost) => [
    `${timeout}`,
    lost,
    rounded(rates.averageInvocations),
    rounded(rates.invocationsToday),
    percent(rates.today),
  ],
});

export const functionErrors = failureRule({
  checkId: 'L4dfs2Q3C2',
  counts: ({ errors }) => errors,
  duration: ({ averageDuration }) => averageDuration,
  cells: (_of, rates, lost) => [lost, rounded(rates.averageInvocations), rounded(rates.invocationsToday)],
});
