import type { Resource } from '../inventory.ts';
import { covers, groupName, openSources, portRange, protocolName } from '../open-ports.ts';
import { colourOf } from '../rule.ts';
import type { Finding, FindingStatus, Rule } from '../rule.ts';

const dangerous = [20, 21, 22, 1433, 1434, 3306, 3389, 4333, 5432, 5500];
const usual = new Set([25, 80, 443, 465]);

type Group = Resource<'securityGroups'>;

function judge(rule: Group['ingress'][number]): FindingStatus {
  if (dangerous.some((port) => covers(rule, port))) return 'error';
  const isUsual = rule.fromPort === rule.toPort && usual.has(rule.fromPort ?? -1);
  return isUsual ? 'ok' : 'warning';
}

function findings(group: Group): Finding[] {
  const { id, name, region, ingress } = group;
  const open = ingress.filter((rule) => openSources(rule).length > 0 && rule.protocol !== 'icmp');
  if (open.length === 0) {
    // A group that opens nothing is looked at all the same, and counts as processed.
    return [{ status: 'ok', region, identity: [region, id], metadata: [] }];
  }
  return open.map((rule) => {
    const status = judge(rule);
    const protocol = protocolName(rule.protocol);
    const ports = portRange(rule);
    return {
      status,
      region,
      identity: [region, id, protocol, ports],
      metadata: [region, name, groupName(group), protocol, colourOf(status), ports],
    };
  });
}

export const specificPortsUnrestricted: Rule = {
  checkId: 'HCP4007jGY',
  evaluate: ({ securityGroups }) => securityGroups?.flatMap(findings) ?? null,
};
