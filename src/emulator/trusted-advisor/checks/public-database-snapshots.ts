import { colourOf } from '../rule.ts';
import type { Rule } from '../rule.ts';

export const publicDatabaseSnapshots: Rule = {
  checkId: 'rSs93HQwa1',
  evaluate: ({ databaseSnapshots }) =>
    databaseSnapshots?.map(({ id, databaseId, region, sharedWith }) => {
      const status = sharedWith.includes('all') ? 'error' : 'ok';
      return {
        status,
        region,
        identity: [region, id],
        metadata: [colourOf(status), region, databaseId, id],
      };
    }) ?? null,
};
