import { average, dollars, fortnight, megabytes, percent } from '../format.ts';
import { instanceMonth } from '../prices.ts';
import type { Finding, Rule } from '../rule.ts';
import type { Resource } from '../inventory.ts';

const idleCpu = 10;
const idleNetwork = 5;
const daysThatCount = 4;

function judge({ id, name, type, region, zone, averageCpu, networkTraffic }: Resource<'instances'>): Finding {
  const traffic = (index: number): number => networkTraffic[index] ?? 0;
  const idleDays = averageCpu.filter((cpu, index) => cpu <= idleCpu && traffic(index) <= idleNetwork).length;
  const isIdle = idleDays >= daysThatCount;
  const cost = instanceMonth(type);
  return {
    status: isIdle ? 'warning' : 'ok',
    region,
    identity: [region, id],
    metadata: [
      zone,
      id,
      name,
      type,
      dollars(cost),
      ...fortnight(averageCpu, (cpu, index) => `${percent(cpu)}  ${megabytes(traffic(index))}`),
      percent(average(averageCpu)),
      megabytes(average(networkTraffic)),
      `${idleDays} days`,
    ],
    monthlyCost: cost,
    monthlySavings: isIdle ? cost : 0,
  };
}

export const lowUtilizationInstances: Rule = {
  checkId: 'Qch7DwouX1',
  evaluate: ({ instances }) => instances?.filter(({ state }) => state === 'running').map(judge) ?? null,
};
