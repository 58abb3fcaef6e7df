import type { Rule } from '../rule.ts';

/** One resource without columns, and so without anything that would tell it from another: the account. */
export const rootMfa: Rule = {
  checkId: '7DAFEmoDos',
  listsHealthy: true,
  evaluate: ({ rootUser }) =>
    rootUser
      ? [{ status: rootUser.isMfaEnabled ? 'ok' : 'error', region: null, identity: [], metadata: [] }]
      : null,
};
