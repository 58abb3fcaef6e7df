import { groupsOf, nameCells, recordIdentity, recordSetsOf } from '../record-sets.ts';
import type { Rule } from '../rule.ts';

/** One resource for each name and type that latency decides about. */
export const latencyRecordSets: Rule = {
  checkId: '51fC20e7I2',
  evaluate: ({ hostedZones }) =>
    hostedZones
      ? groupsOf(recordSetsOf(hostedZones, ({ routing }) => routing === 'latency')).map(
          ([first, ...rest]) => ({
            status: rest.length > 0 ? 'ok' : 'warning',
            region: null,
            identity: recordIdentity(first),
            metadata: nameCells(first),
          }),
        )
      : null,
};
