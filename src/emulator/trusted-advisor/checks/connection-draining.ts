import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const connectionDraining: Rule = {
  checkId: '7qGXsKIUw',
  evaluate: ({ classicLoadBalancers }) =>
    classicLoadBalancers?.map(({ name, region, isConnectionDrainingEnabled: isEnabled }) => {
      if (isEnabled === undefined) return null;
      const status = isEnabled ? 'ok' : 'warning';
      const reason = isEnabled ? '' : 'Connection draining is disabled';
      return {
        status,
        region,
        identity: [region, name],
        metadata: [region, name, colourOf(status), reason],
      };
    }) ?? null,
};
