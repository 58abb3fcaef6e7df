import { average, timestamp } from '../format.ts';
import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** Functions in a VPC; the others run in all zones. */
export const functionZones: Rule = {
  checkId: 'L4dfs2Q4C6',
  evaluate: ({ functions }, now) =>
    functions
      ?.filter(({ vpcId }) => vpcId !== null)
      .map(({ arn, region, vpcId, zones, invocations }) => {
        const status = new Set(zones).size > 1 ? 'ok' : 'warning';
        return {
          status,
          region,
          identity: [arn],
          metadata: [
            colourOf(status),
            region,
            arn,
            vpcId,
            `${Math.round(average(invocations))}`,
            timestamp(now),
          ],
        };
      }) ?? null,
};
