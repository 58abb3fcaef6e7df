import type { Resource } from '../inventory.ts';
import { groupName, openSources, portRange, protocolName } from '../open-ports.ts';
import { colourOf } from '../rule.ts';
import type { Finding, Rule } from '../rule.ts';

const usual = new Set([25, 80, 443]);

type Group = Resource<'securityGroups'>;

function isUsual({ protocol, fromPort, toPort }: Group['ingress'][number]): boolean {
  return protocol === 'tcp' && fromPort === toPort && usual.has(fromPort ?? -1);
}

/** One resource for each open source of a rule; a group without any counts once, as fine. */
function findings(group: Group): Finding[] {
  const { id, name, region, ingress } = group;
  const open = ingress
    .filter((rule) => !isUsual(rule))
    .flatMap((rule) => openSources(rule).map((source) => ({ rule, source })));
  if (open.length === 0) return [{ status: 'ok', region, identity: [region, id], metadata: [] }];
  return open.map(({ rule, source }) => {
    const protocol = protocolName(rule.protocol);
    const ports = portRange(rule);
    return {
      status: 'error',
      region,
      identity: [region, id, protocol, ports, source],
      metadata: [region, name, groupName(group), protocol, ports, colourOf('error'), source],
    };
  });
}

export const unrestrictedAccess: Rule = {
  checkId: '1iG5NDGVre',
  evaluate: ({ securityGroups }) => securityGroups?.flatMap(findings) ?? null,
};
