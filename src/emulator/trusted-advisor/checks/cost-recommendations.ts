import { dollars } from '../format.ts';
import { recommend } from '../instance-recommendation.ts';
import type { Recommendation } from '../instance-recommendation.ts';
import { placedFinding } from '../placed-finding.ts';
import { instanceMonth } from '../prices.ts';
import type { Finding, Rule } from '../rule.ts';

interface Recommended {
  readonly region: string;
  readonly id: string;
  readonly type: string;
  /** Instances. */
  readonly count: number;
  readonly better: Recommendation | null;
}

function find({ region, id, type, count, better }: Recommended, now: number): Finding {
  const status = better ? 'warning' : 'ok';
  const cost = count * instanceMonth(type);
  const saved = count * (better?.monthlySavings ?? 0);
  const cells = [better?.action ?? '', type, better?.type ?? '', dollars(cost), dollars(saved)];
  return placedFinding({ status, region, id, cells, monthlyCost: cost, monthlySavings: saved }, now);
}

export const instanceRecommendations: Rule = {
  checkId: 'c1z7kmr00n',
  evaluate: ({ instances }, now) =>
    instances
      ?.filter(({ state }) => state === 'running')
      .map((instance) => {
        if (instance.averageCpu.length === 0) return null;
        return find({ ...instance, count: 1, better: recommend(instance) }, now);
      }) ?? null,
};

export const groupRecommendations: Rule = {
  checkId: 'c1z7kmr01n',
  evaluate: ({ autoScalingGroups }, now) =>
    autoScalingGroups?.map(({ name, region, instanceType: type, instanceCount: count, averageCpu = [] }) => {
      if (type === undefined || count === undefined || averageCpu.length === 0) return null;
      const better = recommend({ type, averageCpu, networkTraffic: null });
      return find({ region, id: name, type, count, better }, now);
    }) ?? null,
};
