import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';
import { yesNo } from '../format.ts';

export const bucketVersioning: Rule = {
  checkId: 'R365s2Qddf',
  listsHealthy: true,
  evaluate: ({ buckets }) =>
    buckets?.map(({ name, region, versioning, isMfaDeleteEnabled }) => {
      const status = versioning === 'Enabled' ? 'ok' : 'warning';
      return {
        status,
        region,
        identity: [name],
        metadata: [region, name, versioning, yesNo(isMfaDeleteEnabled), colourOf(status)],
      };
    }) ?? null,
};
