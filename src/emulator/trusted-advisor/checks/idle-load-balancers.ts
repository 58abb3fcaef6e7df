import { dollars } from '../format.ts';
import type { Resource } from '../inventory.ts';
import { classicLoadBalancerMonth } from '../prices.ts';
import type { Rule } from '../rule.ts';

const requestsOfADay = 100;
const days = 7;

function idleReason({ instances, requests }: Resource<'classicLoadBalancers'>): string | null {
  if (instances.length === 0) return 'No active back-end instances';
  if (!instances.some(({ isHealthy }) => isHealthy)) return 'No healthy back-end instances';
  const week = requests.slice(-days);
  const isQuiet = week.length === days && week.every((count) => count < requestsOfADay);
  return isQuiet ? 'Low request count' : null;
}

export const idleLoadBalancers: Rule = {
  checkId: 'hjLMh88uM8',
  evaluate: ({ classicLoadBalancers }) =>
    classicLoadBalancers?.map((balancer) => {
      const reason = idleReason(balancer);
      const { region, name } = balancer;
      return {
        status: reason === null ? 'ok' : 'warning',
        region,
        identity: [region, name],
        metadata: [region, name, reason ?? '', dollars(classicLoadBalancerMonth)],
        monthlyCost: classicLoadBalancerMonth,
        monthlySavings: reason === null ? 0 : classicLoadBalancerMonth,
      };
    }) ?? null,
};
