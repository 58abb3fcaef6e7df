import type { Resource } from '../inventory.ts';
import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

const letters = ['a', 'b', 'c', 'd', 'e', 'f'];
const tolerated = 1.2;

type Balancer = Resource<'classicLoadBalancers'>;

function reasonOf(counts: readonly number[]): string | null {
  if (counts.length <= 1) return 'The load balancer is active in one Availability Zone';
  if (counts.includes(0)) return 'An active Availability Zone has no instances';
  const isUneven = Math.max(...counts) > tolerated * Math.min(...counts);
  return isUneven ? 'Instances are distributed unevenly' : null;
}

export const balancerZones: Rule = {
  checkId: 'iqdCTZKCUp',
  evaluate: ({ classicLoadBalancers, instances }) => {
    if (!classicLoadBalancers || !instances) return null;
    const zoneOf = new Map(instances.map(({ id, zone }) => [id, zone]));
    const countIn = (balancer: Balancer, zone: string): number =>
      balancer.instances.filter(({ id }) => zoneOf.get(id) === zone).length;
    return classicLoadBalancers.map((balancer) => {
      const { name, region, zones } = balancer;
      if (!zones) return null;
      const reason = reasonOf(zones.map((zone) => countIn(balancer, zone)));
      const status = reason === null ? 'ok' : 'warning';
      const counts = letters.map((letter) => `${countIn(balancer, region + letter)}`);
      return {
        status,
        region,
        identity: [region, name],
        metadata: [region, name, `${zones.length}`, ...counts, colourOf(status), reason ?? ''],
      };
    });
  },
};
