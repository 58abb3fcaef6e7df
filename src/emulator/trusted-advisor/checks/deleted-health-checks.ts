import { nameCells, recordIdentity, recordSetsOf } from '../record-sets.ts';
import type { Rule } from '../rule.ts';

export const deletedHealthChecks: Rule = {
  checkId: 'Cb877eB72b',
  evaluate: ({ hostedZones, healthChecks }) => {
    if (!hostedZones || !healthChecks) return null;
    const known = new Set(healthChecks.map(({ id }) => id));
    return recordSetsOf(hostedZones, ({ healthCheckId }) => healthCheckId !== null).map((located) => {
      const { healthCheckId, setIdentifier } = located.record;
      return {
        status: known.has(healthCheckId ?? '') ? 'ok' : 'warning',
        region: null,
        identity: recordIdentity(located),
        metadata: [...nameCells(located), setIdentifier],
      };
    });
  },
};
