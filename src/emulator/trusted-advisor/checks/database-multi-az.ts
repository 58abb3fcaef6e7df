import { yesNo } from '../format.ts';
import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const databaseMultiAz: Rule = {
  checkId: 'f2iK5R6Dep',
  evaluate: ({ databases }) =>
    databases
      ?.filter(({ replicaOf }) => replicaOf === null)
      .map(({ id, region, zone, vpcId, isMultiAz }) => {
        const status = isMultiAz ? 'ok' : 'warning';
        return {
          status,
          region,
          identity: [region, id],
          metadata: [zone, id, vpcId, yesNo(isMultiAz), colourOf(status)],
        };
      }) ?? null,
};
