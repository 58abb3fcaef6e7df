import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const databaseBackups: Rule = {
  checkId: 'opQPADkZvH',
  evaluate: ({ databases }) =>
    databases
      // A replica is backed up by its source.
      ?.filter(({ replicaOf }) => replicaOf === null)
      .map(({ id, region, zone, vpcId, backupRetention }) => {
        const status = backupRetention === 0 ? 'error' : 'ok';
        return {
          status,
          region,
          identity: [region, id],
          metadata: [zone, id, vpcId, `${backupRetention}`, colourOf(status)],
        };
      }) ?? null,
};
