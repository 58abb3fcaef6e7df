import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

/** Values that hardly two visitors share. */
const neverTheSame = new Set(['*', 'date', 'user-agent']);

export const headerForwarding: Rule = {
  checkId: 'N415c450f2',
  evaluate: ({ distributions }) =>
    distributions?.flatMap(({ id, domainName, behaviors }) =>
      behaviors.map(({ pathPattern, forwardedHeaders }) => {
        const isSpoilt = forwardedHeaders.some((header) => neverTheSame.has(header.toLowerCase()));
        const status = isSpoilt ? 'warning' : 'ok';
        return {
          status,
          region: null,
          identity: [id, pathPattern],
          metadata: [colourOf(status), id, domainName, pathPattern, forwardedHeaders.join(', ')],
        };
      }),
    ) ?? null,
};
