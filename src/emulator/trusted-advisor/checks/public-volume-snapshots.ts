import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const publicVolumeSnapshots: Rule = {
  checkId: 'ePs02jT06w',
  evaluate: ({ snapshots }) =>
    snapshots?.map(({ id, volumeId, region, description, sharedWith }) => {
      const status = sharedWith.includes('all') ? 'error' : 'ok';
      return {
        status,
        region,
        identity: [region, id],
        metadata: [colourOf(status), region, volumeId, id, description],
      };
    }) ?? null,
};
