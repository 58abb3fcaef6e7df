import { groupsOf, nameCells, recordSetsOf } from '../record-sets.ts';
import type { Located } from '../record-sets.ts';
import type { Rule } from '../rule.ts';

function reasonOf(group: readonly Located[]): string | null {
  const find = (side: 'PRIMARY' | 'SECONDARY') =>
    group.find(({ record }) => record.failover === side)?.record;
  const [primary, secondary] = [find('PRIMARY'), find('SECONDARY')];
  if (!primary) return 'There is no primary record set';
  if (!secondary) return 'There is no secondary record set';
  const isShared = primary.healthCheckId !== null && primary.healthCheckId === secondary.healthCheckId;
  return isShared ? 'Both record sets have the same health check' : null;
}

/** One resource for each name and type that fails over. */
export const failoverRecordSets: Rule = {
  checkId: 'b73EEdD790',
  evaluate: ({ hostedZones }) =>
    hostedZones
      ? groupsOf(recordSetsOf(hostedZones, ({ routing }) => routing === 'failover')).map((group) => {
          const [first] = group;
          const reason = reasonOf(group);
          const { zone, record } = first;
          return {
            status: reason === null ? 'ok' : 'warning',
            region: null,
            identity: [zone.id, record.name, record.type],
            metadata: [...nameCells(first), reason ?? ''],
          };
        })
      : null,
};
