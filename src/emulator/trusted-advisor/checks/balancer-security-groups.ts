import type { Resource } from '../inventory.ts';
import { openSources } from '../open-ports.ts';
import { colourOf } from '../rule.ts';
import type { FindingStatus, Rule } from '../rule.ts';

type Balancer = Resource<'classicLoadBalancers'>;
type Group = Resource<'securityGroups'>;

/** Whether a group lets everybody in on more than the ports of the listeners. */
function opensMore({ ingress }: Group, ports: ReadonlySet<number>): boolean {
  return ingress.some((rule) => {
    if (rule.protocol === 'icmp' || openSources(rule).length === 0) return false;
    return rule.fromPort === null || rule.fromPort !== rule.toPort || !ports.has(rule.fromPort);
  });
}

function judge(
  listeners: NonNullable<Balancer['listeners']>,
  groups: readonly (Group | undefined)[],
): readonly [status: FindingStatus, reason: string] {
  const known = groups.filter((group) => group !== undefined);
  if (known.length < groups.length) return ['error', 'A security group does not exist'];
  const ports = new Set(listeners.map(({ port }) => port));
  return known.some((group) => opensMore(group, ports))
    ? ['warning', 'A security group opens ports that no listener has']
    : ['ok', ''];
}

export const balancerSecurityGroups: Rule = {
  checkId: 'xSqX82fQu',
  evaluate: ({ classicLoadBalancers, securityGroups }) => {
    if (!classicLoadBalancers || !securityGroups) return null;
    const byId = new Map(securityGroups.map((group) => [group.id, group]));
    return classicLoadBalancers.map(({ name, region, listeners, securityGroupIds }) => {
      if (!listeners || !securityGroupIds) return null;
      const [status, reason] = judge(
        listeners,
        securityGroupIds.map((id) => byId.get(id)),
      );
      return {
        status,
        region,
        identity: [region, name],
        metadata: [region, name, colourOf(status), securityGroupIds.join(', '), reason],
      };
    });
  },
};
