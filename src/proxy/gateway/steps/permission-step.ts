import { type CaseCondition, allOf } from '../../../support/policy/case-condition.ts';
import { personArn } from '../../audit/audit-identity.ts';
import type { Circumstances, Permissions } from '../../identity/permissions.ts';
import { type Call, found, type Permission, type Step } from '../call.ts';
import type { OperationDescriptor } from '../operation-descriptor.ts';
import { accessDenied } from '../refusal.ts';

/** May this person do this here? What depends on the case is left to the steps that know which it is. */
export function permissionStep(permissions: Permissions, secure: boolean): Step {
  return {
    name: 'permission',
    async run(call) {
      const operation = found(call.operation, 'operation');
      call.permission = await decide(permissions, secure, call, operation);
    },
  };
}

async function decide(
  permissions: Permissions,
  secure: boolean,
  call: Call,
  { actions, cases }: OperationDescriptor,
): Promise<Permission> {
  const circumstances = circumstancesOfCall(call, secure);
  const { person } = circumstances;
  const conditions: CaseCondition[] = [];
  for (const action of actions) {
    const decision = await permissions.decide(circumstances, call.accountId, action);
    if (decision.effect === 'allow') continue;
    const isLeftOpen = decision.effect === 'conditional' && cases !== 'refused';
    if (!isLeftOpen) throw accessDenied(personArn(person.userName), action);
    conditions.push(decision.condition);
  }
  // Each leaves something open, so all of them do.
  const condition = allOf(conditions);
  if (condition === true) return { kind: 'full' };
  if (condition === false) throw accessDenied(personArn(person.userName), actions.join(', '));
  return { kind: 'cases', condition };
}

export function circumstancesOfCall(call: Call, secure: boolean): Circumstances {
  const { person } = found(call.signedIn, 'session');
  const { sourceAddress, receivedAt: time, userAgent } = call;
  return { person, sourceAddress, time, userAgent, secure };
}
