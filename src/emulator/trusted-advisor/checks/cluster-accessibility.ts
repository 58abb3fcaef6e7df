import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const clusterAccessibility: Rule = {
  checkId: 'xuy7H1avtl',
  evaluate: ({ databaseClusters }) =>
    databaseClusters?.map(({ id, region, members }) => {
      const idsOf = (isPublic: boolean): string[] =>
        members.filter((member) => member.isPubliclyAccessible === isPublic).map((member) => member.id);
      const [open, closed] = [idsOf(true), idsOf(false)];
      const status = open.length > 0 && closed.length > 0 ? 'warning' : 'ok';
      return {
        status,
        region,
        identity: [region, id],
        metadata: [
          colourOf(status),
          region,
          id,
          open.join(', '),
          closed.join(', '),
          status === 'ok' ? '' : 'The cluster has public and private instances',
        ],
      };
    }) ?? null,
};
