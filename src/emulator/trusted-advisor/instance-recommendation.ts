/** What would save most with an instance, or with the instances of a group. The thresholds are ours. */
import { familyOf, sameSizeOf, smallerType } from './instance-types.ts';
import { instanceMonth } from './prices.ts';

const idleCpu = 5;
const idleNetwork = 5;
const lowCpu = 40;

/** What runs the same programs for less; another architecture is left out. */
const newerFamilies: Readonly<Record<string, string>> = { t2: 't3', t3: 't3a' };

export interface Recommendation {
  readonly action: 'Stop' | 'Rightsize' | 'Upgrade';
  /** Empty where there is nothing left. */
  readonly type: string;
  readonly monthlyCost: number;
  readonly monthlySavings: number;
}

interface Load {
  readonly type: string;
  readonly averageCpu: readonly number[];
  /** Null where it is not known: a group is never stopped. */
  readonly networkTraffic: readonly number[] | null;
}

function betterType({ type, averageCpu }: Load): Pick<Recommendation, 'action' | 'type'> | null {
  const smaller = smallerType(type);
  if (smaller !== null && Math.max(...averageCpu) < lowCpu) return { action: 'Rightsize', type: smaller };
  const newer = newerFamilies[familyOf(type)];
  return newer === undefined ? null : { action: 'Upgrade', type: sameSizeOf(newer, type) };
}

/** Null where nothing would be saved. At least one day must be known. */
export function recommend(load: Load): Recommendation | null {
  const monthlyCost = instanceMonth(load.type);
  const { averageCpu, networkTraffic } = load;
  const isIdle =
    networkTraffic !== null &&
    averageCpu.every((cpu) => cpu <= idleCpu) &&
    networkTraffic.every((traffic) => traffic <= idleNetwork);
  if (isIdle) return { action: 'Stop', type: '', monthlyCost, monthlySavings: monthlyCost };
  const better = betterType(load);
  if (better === null) return null;
  const monthlySavings = monthlyCost - instanceMonth(better.type);
  return monthlySavings > 0 ? { ...better, monthlyCost, monthlySavings } : null;
}
