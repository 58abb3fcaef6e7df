import type { Resource } from './inventory.ts';

type IngressRule = Resource<'securityGroups'>['ingress'][number];

/** The sources of a rule that are everybody. */
export function openSources({ sources }: IngressRule): string[] {
  return sources.filter((source) => source.endsWith('/0'));
}

/** Whether the rule lets traffic to the port in. A rule for all protocols has no ports and opens each. */
export function covers({ protocol, fromPort, toPort }: IngressRule, port: number): boolean {
  if (protocol === 'icmp') return false;
  if (protocol === '-1' || fromPort === null || toPort === null || fromPort === -1) return true;
  return fromPort <= port && port <= toPort;
}

/** `22`, `8000-8100`, `0-65535`. */
export function portRange({ fromPort, toPort }: IngressRule): string {
  if (fromPort === null || toPort === null || fromPort === -1) return '0-65535';
  return fromPort === toPort ? `${fromPort}` : `${fromPort}-${toPort}`;
}

export function protocolName(protocol: IngressRule['protocol']): string {
  return protocol === '-1' ? 'all' : protocol;
}

export function groupName({ id, vpcId }: Resource<'securityGroups'>): string {
  return `${id} (${vpcId})`;
}
