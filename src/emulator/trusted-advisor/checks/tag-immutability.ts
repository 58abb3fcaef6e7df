import { timestamp } from '../format.ts';
import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const tagImmutability: Rule = {
  checkId: 'c18d2gz129',
  evaluate: ({ repositories }, now) =>
    repositories?.map(({ arn, region, tagMutability }) => {
      const status = tagMutability === 'IMMUTABLE' ? 'ok' : 'warning';
      return {
        status,
        region,
        identity: [arn],
        metadata: [
          colourOf(status),
          region,
          arn,
          'ecr-private-tag-immutability-enabled',
          '{}',
          timestamp(now),
        ],
      };
    }) ?? null,
};
