import type { Resource } from '../inventory.ts';
import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

type Distribution = Resource<'distributions'>;

function reasonOf(target: string | null, { domainName }: Distribution): string | null {
  if (target === null || !target.endsWith('.cloudfront.net')) return 'The name does not lead to CloudFront';
  return target === domainName ? null : 'The name leads to another distribution';
}

export const alternateDomainNames: Rule = {
  checkId: 'N420c450f2',
  evaluate: ({ distributions }) =>
    distributions?.flatMap((distribution) =>
      distribution.aliases.map(({ name, target }) => {
        const { id, domainName } = distribution;
        const reason = reasonOf(target, distribution);
        const status = reason === null ? 'ok' : 'warning';
        return {
          status,
          region: null,
          identity: [id, name],
          metadata: [colourOf(status), id, domainName, name, reason ?? ''],
        };
      }),
    ) ?? null,
};
