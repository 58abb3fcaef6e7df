import { dollars } from '../format.ts';
import type { Resource } from '../inventory.ts';
import { redshiftMonth } from '../prices.ts';
import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

const days = 7;
const lowCpu = 5;

function reasonOf({ connections, averageCpu }: Resource<'redshiftClusters'>): string | null {
  const all = (series: readonly number[], isLow: (value: number) => boolean): boolean => {
    const week = series.slice(-days);
    return week.length === days && week.every(isLow);
  };
  if (all(connections, (count) => count === 0)) return 'Nobody connected in the last 7 days';
  return all(averageCpu, (cpu) => cpu < lowCpu) ? 'Average CPU below 5% in the last 7 days' : null;
}

export const underutilizedClusters: Rule = {
  checkId: 'G31sQ1E9U',
  evaluate: ({ redshiftClusters }) =>
    redshiftClusters?.map((cluster) => {
      const { id, region, nodeType, nodes } = cluster;
      const reason = reasonOf(cluster);
      const status = reason === null ? 'ok' : 'warning';
      const cost = redshiftMonth(nodeType, nodes);
      return {
        status,
        region,
        identity: [region, id],
        metadata: [colourOf(status), region, id, nodeType, reason ?? '', dollars(cost)],
        monthlyCost: cost,
        monthlySavings: reason === null ? 0 : cost,
      };
    }) ?? null,
};
