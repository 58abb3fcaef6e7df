import { recordIdentity, recordSetsOf } from '../record-sets.ts';
import type { RecordSet } from '../record-sets.ts';
import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

function saysWhoSends({ type, values }: RecordSet): boolean {
  return (type === 'TXT' || type === 'SPF') && values.some((value) => value.includes('v=spf1'));
}

export const senderPolicies: Rule = {
  checkId: 'c9D319e7sG',
  evaluate: ({ hostedZones }) =>
    hostedZones
      ? recordSetsOf(hostedZones, ({ type }) => type === 'MX').map((located) => {
          const { zone, record } = located;
          const hasPolicy = zone.recordSets.some(
            (other) => other.name === record.name && saysWhoSends(other),
          );
          const status = hasPolicy ? 'ok' : 'warning';
          return {
            status,
            region: null,
            identity: recordIdentity(located),
            metadata: [zone.name, zone.id, record.name, colourOf(status)],
          };
        })
      : null,
};
