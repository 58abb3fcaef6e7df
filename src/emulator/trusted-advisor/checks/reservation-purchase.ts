import { dollarAmount } from '../format.ts';
import type { Inventory, Resource } from '../inventory.ts';
import { instanceMonth, reservationDiscount } from '../prices.ts';
import type { Finding, Rule } from '../rule.ts';

const lookback = 14;
const termYears = 1;

interface Usage {
  readonly region: string;
  readonly type: string;
  readonly platform: string;
  /** Instances. */
  readonly count: number;
}

/** A reservation holds for one platform. */
function reservedCount({ reservedInstances = [] }: Inventory, usage: Usage, now: number): number {
  return reservedInstances
    .filter(({ region, type, platform }) => {
      return region === usage.region && type === usage.type && platform === usage.platform;
    })
    .filter(({ endsAt }) => Date.parse(endsAt) > now)
    .reduce((sum, { count }) => sum + count, 0);
}

function judge({ region, type, platform, count }: Usage, reserved: number): Finding {
  const missing = Math.max(0, count - reserved);
  const onDemand = missing * instanceMonth(type);
  const saved = onDemand * reservationDiscount;
  return {
    status: missing > 0 ? 'warning' : 'ok',
    region,
    identity: [region, type, platform],
    metadata: [
      region,
      type,
      platform,
      `${missing}`,
      '100.0%',
      dollarAmount(saved),
      dollarAmount(0),
      dollarAmount(onDemand - saved),
      dollarAmount(0),
      '0',
      `${lookback}`,
      `${termYears}`,
    ],
    monthlyCost: onDemand,
    monthlySavings: saved,
  };
}

/** By what a reservation is bought for. */
function usageOf(instances: readonly Resource<'instances'>[]): Usage[] {
  const usage = new Map<string, Usage>();
  for (const { region, type, platform } of instances) {
    if (platform === undefined) continue;
    const name = [region, type, platform].join('\n');
    usage.set(name, { region, type, platform, count: 1 + (usage.get(name)?.count ?? 0) });
  }
  return [...usage.values()];
}

/**
 * Reservations without payment in advance, for instances that ran on each of the last 14 days. Of an instance
 * whose platform is not known nobody can say which one to buy.
 */
export const reservationPurchase: Rule = {
  checkId: 'cX3c2R1chu',
  evaluate: (inventory, now) => {
    const { instances, reservedInstances } = inventory;
    if (!instances || !reservedInstances) return null;
    const steady = instances.filter(
      ({ state, averageCpu }) => state === 'running' && averageCpu.length === lookback,
    );
    return [
      ...usageOf(steady).map((usage) => judge(usage, reservedCount(inventory, usage, now))),
      ...steady.filter(({ platform }) => platform === undefined).map(() => null),
    ];
  },
};
