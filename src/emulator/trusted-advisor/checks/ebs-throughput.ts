import { percent } from '../format.ts';
import { ebsThroughputOf } from '../instance-types.ts';
import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

const nearlyAll = 0.95;
const oftenEnough = 0.5;

export const ebsThroughput: Rule = {
  checkId: 'Bh2xRR2FGH',
  evaluate: ({ instances }) =>
    instances
      ?.filter(({ state, isEbsOptimized }) => state === 'running' && isEbsOptimized)
      .map(({ id, type, region, ebsThroughput: series = [] }) => {
        if (series.length === 0) return null;
        const limit = nearlyAll * ebsThroughputOf(type);
        const share = series.filter((rate) => rate > limit).length / series.length;
        const status = share >= oftenEnough ? 'warning' : 'ok';
        return {
          status,
          region,
          identity: [region, id],
          metadata: [region, id, type, colourOf(status), percent(100 * share)],
        };
      }) ?? null,
};
