import { daysSince, dollars } from '../format.ts';
import type { Resource } from '../inventory.ts';
import { newestSnapshots } from '../newest-snapshots.ts';
import { volumeMonth } from '../prices.ts';
import type { Rule } from '../rule.ts';

const days = 7;

function isUnused({ attachments, averageIops }: Resource<'volumes'>): boolean {
  const week = averageIops.slice(-days);
  return attachments.length === 0 || (week.length === days && week.every((iops) => iops < 1));
}

export const underutilizedVolumes: Rule = {
  checkId: 'DAvU99Dc4C',
  evaluate: ({ volumes, snapshots }, now) => {
    const newest = newestSnapshots(snapshots ?? []);
    return (
      volumes?.map((volume) => {
        const { id, name, region, type, size } = volume;
        const snapshot = newest.get(id);
        const cost = volumeMonth(volume);
        const unused = isUnused(volume);
        return {
          status: unused ? 'warning' : 'ok',
          region,
          identity: [region, id],
          metadata: [
            region,
            id,
            name,
            type,
            `${size}`,
            dollars(cost),
            snapshot?.id ?? null,
            snapshot?.name ?? null,
            snapshot ? `${daysSince(snapshot.startedAt, now)}` : null,
          ],
          monthlyCost: cost,
          monthlySavings: unused ? cost : 0,
        };
      }) ?? null
    );
  },
};
