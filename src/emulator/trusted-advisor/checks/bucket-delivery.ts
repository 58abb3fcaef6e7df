import { colourOf } from '../rule.ts';
import type { FindingStatus, Rule } from '../rule.ts';

const often = 25;
const much = 10;
const veryMuch = 10_000;

function judge(sent: number, ratio: number): FindingStatus {
  if (ratio < often || sent < much) return 'ok';
  return sent >= veryMuch ? 'error' : 'warning';
}

export const bucketDelivery: Rule = {
  checkId: '796d6f3D83',
  evaluate: ({ buckets }) =>
    buckets?.map(({ name, region, storedGigabytes: stored, sentGigabytes: sent }) => {
      if (stored === undefined || sent === undefined) return null;
      const ratio = stored === 0 ? 0 : sent / stored;
      const status = judge(sent, ratio);
      return {
        status,
        region,
        identity: [name],
        metadata: [region, name, stored.toFixed(2), sent.toFixed(2), ratio.toFixed(2), colourOf(status)],
      };
    }) ?? null,
};
