import { average, dollarAmount, percentAmount, timestamp } from '../format.ts';
import { computeCost } from '../function-rates.ts';
import type { Resource } from '../inventory.ts';
import { colourOf } from '../rule.ts';
import type { Finding, FindingStatus, Rule } from '../rule.ts';

const lookback = 14;
const fewInvocations = 50;
const muchUnused = 0.5;
const nearlyAll = 0.9;
const step = 64;
const least = 128;
const most = 10_240;
const room = 1.25;

type LambdaFunction = Resource<'functions'>;

/** Too few invocations say nothing about a function. */
function busyOnes(functions: readonly LambdaFunction[]): LambdaFunction[] {
  return functions.filter(
    ({ invocations }) => invocations.reduce((sum, count) => sum + count, 0) >= fewInvocations,
  );
}

function fittingMemory({ peakMemory }: LambdaFunction): number {
  return Math.min(most, Math.max(least, Math.ceil((peakMemory * room) / step) * step));
}

function monthOf(of: LambdaFunction, memorySize: number): number {
  const invocations = 30 * average(of.invocations);
  return computeCost({ ...of, memorySize }, { invocations, milliseconds: of.averageDuration });
}

function cells(status: FindingStatus, of: LambdaFunction): string[] {
  const { region, name, version, memorySize } = of;
  return [colourOf(status), region, name, version, `${memorySize}`, `${fittingMemory(of)}`, `${lookback}`];
}

function judgeUnused(of: LambdaFunction, now: number): Finding {
  const isUnused = of.peakMemory < muchUnused * of.memorySize && fittingMemory(of) < of.memorySize;
  const status = isUnused ? 'warning' : 'ok';
  const cost = monthOf(of, of.memorySize);
  const saved = isUnused ? cost - monthOf(of, fittingMemory(of)) : 0;
  return {
    status,
    region: of.region,
    identity: [of.arn, of.version],
    metadata: [
      ...cells(status, of),
      percentAmount(cost === 0 ? 0 : (100 * saved) / cost),
      dollarAmount(saved),
      'USD',
      timestamp(now),
    ],
    monthlyCost: cost,
    monthlySavings: saved,
  };
}

function judgeExhausted(of: LambdaFunction, now: number): Finding {
  const share = of.peakMemory / of.memorySize;
  const status = share >= nearlyAll ? 'warning' : 'ok';
  return {
    status,
    region: of.region,
    identity: [of.arn, of.version],
    metadata: [...cells(status, of), share >= 1 ? 'High' : 'Medium', timestamp(now)],
  };
}

export const overProvisionedFunctions: Rule = {
  checkId: 'COr6dfpM05',
  evaluate: ({ functions }, now) =>
    functions ? busyOnes(functions).map((of) => judgeUnused(of, now)) : null,
};

export const underProvisionedFunctions: Rule = {
  checkId: 'COr6dfpM06',
  evaluate: ({ functions }, now) =>
    functions ? busyOnes(functions).map((of) => judgeExhausted(of, now)) : null,
};
