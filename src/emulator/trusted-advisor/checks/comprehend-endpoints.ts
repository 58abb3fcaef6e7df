import { daysSince, timestamp } from '../format.ts';
import type { Resource } from '../inventory.ts';
import { comprehendUnitMonth } from '../prices.ts';
import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

const quietDays = 15;
const littleUsed = 10;

type Endpoint = Resource<'comprehendEndpoints'>;

function reasonOf(endpoint: Endpoint, now: number): 'idle' | 'little' | null {
  const { createdAt, lastRequestAt, isAutoScaled, utilization } = endpoint;
  if (daysSince(lastRequestAt ?? createdAt, now) >= quietDays) return 'idle';
  const isLittleUsed = utilization.length > 0 && Math.max(...utilization) < littleUsed;
  return isLittleUsed && !isAutoScaled && endpoint.inferenceUnits > 1 ? 'little' : null;
}

const reasons = { idle: 'No requests in the last 15 days', little: 'Less than 10% of the capacity was used' };

export const comprehendUtilization: Rule = {
  checkId: 'Cm24dfsM12',
  evaluate: ({ comprehendEndpoints }, now) =>
    comprehendEndpoints?.map((endpoint) => {
      const { arn, region, inferenceUnits, isAutoScaled } = endpoint;
      const reason = reasonOf(endpoint, now);
      const status = reason === null ? 'ok' : 'warning';
      const cost = inferenceUnits * comprehendUnitMonth;
      const leftOver = { idle: 0, little: comprehendUnitMonth };
      return {
        status,
        region,
        identity: [arn],
        metadata: [
          colourOf(status),
          region,
          arn,
          `${inferenceUnits}`,
          isAutoScaled ? 'Enabled' : 'Disabled',
          reason === null ? '' : reasons[reason],
          timestamp(now),
        ],
        monthlyCost: cost,
        monthlySavings: reason === null ? 0 : cost - leftOver[reason],
      };
    }) ?? null,
};

/** Endpoints whose model is encrypted with a key of the account; the others have nothing to lose. */
export const comprehendKeyAccess: Rule = {
  checkId: 'Cm24dfsM13',
  evaluate: ({ comprehendEndpoints }, now) =>
    comprehendEndpoints?.flatMap(({ arn, modelArn, region, key }) => {
      if (!key) return [];
      const status = key.state === 'Enabled' ? 'ok' : 'error';
      return [
        {
          status,
          region,
          identity: [arn],
          metadata: [colourOf(status), region, arn, modelArn, key.id, timestamp(now)],
        },
      ];
    }) ?? null,
};
