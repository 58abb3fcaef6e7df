import { yesNo } from '../format.ts';
import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const groupHealthCheck: Rule = {
  checkId: 'CLOG40CDO8',
  evaluate: ({ autoScalingGroups }) =>
    autoScalingGroups?.map(({ name, region, loadBalancers, healthCheckType }) => {
      const isBalanced = loadBalancers.length > 0;
      const status = isBalanced === (healthCheckType === 'ELB') ? 'ok' : 'warning';
      return {
        status,
        region,
        identity: [region, name],
        metadata: [region, name, yesNo(isBalanced), healthCheckType, colourOf(status)],
      };
    }) ?? null,
};
