import { timestamp } from '../format.ts';
import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const alarmActions: Rule = {
  checkId: 'c18d2gz109',
  evaluate: ({ alarms }, now) =>
    alarms?.map(({ arn, region, areActionsEnabled }) => {
      const status = areActionsEnabled ? 'ok' : 'warning';
      return {
        status,
        region,
        identity: [arn],
        metadata: [
          colourOf(status),
          region,
          arn,
          'cloudwatch-alarm-action-enabled-check',
          '{}',
          timestamp(now),
        ],
      };
    }) ?? null,
};
