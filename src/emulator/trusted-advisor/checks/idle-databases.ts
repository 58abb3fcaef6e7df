import { dollars, yesNo } from '../format.ts';
import { databaseMonth } from '../prices.ts';
import type { Rule } from '../rule.ts';

const days = 7;
const knownDays = 14;

/** Days at the end of the series on which nobody connected. */
function quietDays(connections: readonly number[]): number {
  return connections.length - 1 - connections.findLastIndex((count) => count > 0);
}

export const idleDatabases: Rule = {
  checkId: 'Ti39halfu8',
  evaluate: ({ databases }) =>
    databases
      ?.filter(({ replicaOf }) => replicaOf === null)
      .map(({ id, region, isMultiAz, instanceClass, storage, connections }) => {
        const quiet = quietDays(connections);
        const isIdle = quiet >= days;
        const cost = databaseMonth(instanceClass, storage, isMultiAz);
        const since = quiet >= knownDays ? `${knownDays}+` : `${quiet}`;
        return {
          status: isIdle ? 'warning' : 'ok',
          region,
          identity: [region, id],
          metadata: [region, id, yesNo(isMultiAz), instanceClass, `${storage}`, since, dollars(cost)],
          monthlyCost: cost,
          monthlySavings: isIdle ? cost : 0,
        };
      }) ?? null,
};
