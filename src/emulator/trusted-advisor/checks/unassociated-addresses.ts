import { addressMonth } from '../prices.ts';
import type { Rule } from '../rule.ts';

/** Needs the instances as well: an address of a stopped instance counts as unassociated. */
export const unassociatedAddresses: Rule = {
  checkId: 'Z4AUBRNSmz',
  evaluate: ({ addresses, instances }) => {
    if (!addresses || !instances) return null;
    const running = new Set(instances.filter(({ state }) => state === 'running').map(({ id }) => id));
    return addresses.map(({ publicIp, allocationId, region, instanceId }) => {
      const isUsed = instanceId !== null && running.has(instanceId);
      return {
        status: isUsed ? 'ok' : 'warning',
        region,
        identity: [region, allocationId],
        metadata: [region, publicIp],
        monthlyCost: addressMonth,
        monthlySavings: isUsed ? 0 : addressMonth,
      };
    });
  },
};
