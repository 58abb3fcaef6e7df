import { daysUntil, runtimeDeprecations } from '../end-of-support.ts';
import { average, timestamp } from '../format.ts';
import { colourOf } from '../rule.ts';
import type { FindingStatus, Rule } from '../rule.ts';

const soon = 180;

function judge(left: number | null): FindingStatus {
  if (left === null || left > soon) return 'ok';
  return left <= 0 ? 'error' : 'warning';
}

export const functionRuntimes: Rule = {
  checkId: 'L4dfs2Q4C5',
  evaluate: ({ functions }, now) =>
    functions?.map(({ arn, region, runtime, invocations }) => {
      const date = runtimeDeprecations[runtime] ?? null;
      const left = date === null ? null : daysUntil(date, now);
      const status = judge(left);
      return {
        status,
        region,
        identity: [arn],
        metadata: [
          colourOf(status),
          region,
          arn,
          runtime,
          left === null ? null : `${left}`,
          date,
          `${Math.round(average(invocations))}`,
          timestamp(now),
        ],
      };
    }) ?? null,
};
