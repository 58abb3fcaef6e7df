import { daysSince } from '../format.ts';
import { newestSnapshots } from '../newest-snapshots.ts';
import { colourOf } from '../rule.ts';
import type { FindingStatus, Rule } from '../rule.ts';

const aging = 7;
const tooOld = 30;

function judge(age: number | null): readonly [status: FindingStatus, reason: string] {
  if (age === null) return ['error', 'No snapshot'];
  if (age > tooOld) return ['error', 'Snapshot older than 30 days'];
  if (age >= aging) return ['warning', 'Snapshot older than 7 days'];
  return ['ok', ''];
}

export const volumeSnapshots: Rule = {
  checkId: 'H7IgTzjTYb',
  evaluate: ({ volumes, snapshots }, now) => {
    if (!volumes || !snapshots) return null;
    const newest = newestSnapshots(snapshots);
    return volumes.map(({ id, name, region, attachments }) => {
      const snapshot = newest.get(id);
      const age = snapshot ? daysSince(snapshot.startedAt, now) : null;
      const [status, reason] = judge(age);
      const attached = attachments.map(({ instanceId, device }) => `${device}:${instanceId}`).join(', ');
      return {
        status,
        region,
        identity: [region, id],
        metadata: [
          region,
          id,
          name,
          snapshot?.id ?? null,
          snapshot?.name ?? null,
          age === null ? null : `${age}`,
          attached === '' ? null : attached,
          colourOf(status),
          reason,
        ],
      };
    });
  },
};
