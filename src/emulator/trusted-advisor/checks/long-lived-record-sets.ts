import { nameCells, recordIdentity, recordSetsOf } from '../record-sets.ts';
import type { RecordSet } from '../record-sets.ts';
import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

const seconds = 60;

/** An alias is kept as long as its target says. */
function leadsAway({ routing, healthCheckId, ttl }: RecordSet): boolean {
  return ttl !== null && (routing === 'failover' || healthCheckId !== null);
}

export const longLivedRecordSets: Rule = {
  checkId: 'C056F80cR3',
  evaluate: ({ hostedZones }) =>
    hostedZones
      ? recordSetsOf(hostedZones, leadsAway).map((located) => {
          const { ttl, setIdentifier } = located.record;
          const status = (ttl ?? 0) > seconds ? 'warning' : 'ok';
          return {
            status,
            region: null,
            identity: recordIdentity(located),
            metadata: [...nameCells(located), setIdentifier, `${ttl}`, colourOf(status)],
          };
        })
      : null,
};
