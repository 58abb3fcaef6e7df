import { personArn } from '../../audit/audit-identity.ts';
import { reachesAccount } from '../../identity/access-token.ts';
import { type Call, found, type Step } from '../call.ts';
import type { OperationDescriptor } from '../operation-descriptor.ts';
import { Refusal } from '../refusal.ts';

/**
 * Does the caller's access token go so far? Asked before the person's own permissions, and also where an
 * operation asks for none. Whoever has a session passes.
 */
export const tokenScopeStep: Step = {
  name: 'token scope',
  async run(call) {
    const problem = problemOf(call, found(call.operation, 'operation'));
    if (problem === null) return;
    const { userName } = found(call.signedIn, 'session').person;
    const what = found(call.operation, 'operation').name;
    const message = `User: ${personArn(userName)} is not authorized to perform: ${what}: ${problem}`;
    throw new Refusal(403, 'AccessDeniedException', message);
  },
};

function problemOf({ signedIn, accountId }: Call, { access, byToken }: OperationDescriptor): string | null {
  const scope = signedIn?.person.token;
  if (!scope) return null;
  if (!byToken) return 'an access token does not reach this, it takes a person who has signed in';
  if (accountId !== null && !reachesAccount(scope, accountId)) {
    return `the access token "${scope.name}" does not reach account ${accountId}`;
  }
  return scope.readOnly && access === 'write' ? `the access token "${scope.name}" only reads` : null;
}
