import { average, fortnight, percent } from '../format.ts';
import type { Rule } from '../rule.ts';

const busyCpu = 90;
const daysThatCount = 4;

export const highUtilizationInstances: Rule = {
  checkId: 'ZRxQlPsb6c',
  evaluate: ({ instances }) =>
    instances
      ?.filter(({ state }) => state === 'running')
      .map(({ id, name, type, region, zone, averageCpu }) => {
        const busyDays = averageCpu.filter((cpu) => cpu > busyCpu).length;
        return {
          status: busyDays >= daysThatCount ? 'warning' : 'ok',
          region,
          identity: [region, id],
          metadata: [
            zone,
            id,
            name,
            type,
            ...fortnight(averageCpu, percent),
            percent(average(averageCpu)),
            `${busyDays} days`,
          ],
        };
      }) ?? null,
};
