import { dollars } from '../format.ts';
import type { Rule } from '../rule.ts';

/** Whatever AWS has told about a key is a matter for action. */
export const exposedKeys: Rule = {
  checkId: '12Fnkpl8Y5',
  evaluate: ({ keyExposures }) =>
    keyExposures?.map(({ accessKeyId, userName, kind, caseId, updatedAt, location, deadline, usage }) => ({
      status: 'error',
      region: null,
      identity: [accessKeyId],
      metadata: [accessKeyId, userName, kind, caseId, updatedAt, location, deadline, dollars(usage)],
    })) ?? null,
};
