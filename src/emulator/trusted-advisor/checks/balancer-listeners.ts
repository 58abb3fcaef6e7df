import type { Resource } from '../inventory.ts';
import { colourOf } from '../rule.ts';
import type { Finding, FindingStatus, Rule } from '../rule.ts';

type Balancer = Resource<'classicLoadBalancers'>;
type Listener = NonNullable<Balancer['listeners']>[number];

function judge({ tlsVersions }: Listener): readonly [status: FindingStatus, reason: string] {
  if (tlsVersions.some((version) => version.startsWith('SSL'))) {
    return ['error', 'The listener takes SSL 3.0 or older'];
  }
  const isOld = tlsVersions.some((version) => version === 'TLSv1' || version === 'TLSv1.1');
  return isOld ? ['warning', 'The listener takes TLS 1.0 or 1.1'] : ['ok', ''];
}

/** One resource for each listener that encrypts, or one for a balancer that has none. */
function findings({ name, region, listeners }: Balancer): (Finding | null)[] {
  if (!listeners) return [null];
  const secure = listeners.filter(({ protocol }) => protocol === 'HTTPS' || protocol === 'SSL');
  if (secure.length === 0) {
    const reason = 'No listener uses HTTPS or SSL';
    const metadata = [region, name, '', colourOf('warning'), reason];
    return [{ status: 'warning', region, identity: [region, name], metadata }];
  }
  return secure.map((listener) => {
    const [status, reason] = judge(listener);
    return {
      status,
      region,
      identity: [region, name, `${listener.port}`],
      metadata: [region, name, `${listener.port}`, colourOf(status), reason],
    };
  });
}

export const balancerListeners: Rule = {
  checkId: 'a2sEc6ILx',
  evaluate: ({ classicLoadBalancers }) => classicLoadBalancers?.flatMap(findings) ?? null,
};
