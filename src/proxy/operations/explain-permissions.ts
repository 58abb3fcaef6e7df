import { z } from 'zod';

import type { Decision, StatementReference } from '../../support/policy/evaluate.ts';
import { circumstancesOf, invalid } from '../admin/administer.ts';
import type { ExplainedDecision } from '../admin/attached-policies.ts';
import { explainDecisions, findAttachedPolicies } from '../admin/attached-policies.ts';
import { findUserById } from '../admin/find-rows.ts';
import { latestFederation } from '../admin/latest-federation.ts';
import { id, readInput } from '../admin/read-input.ts';
import type { OwnOperation } from './own-operation.ts';

const shape = { userId: id, accountId: z.string().optional() };

/** As if the user called now, in their newest session by single sign-on if there is one, from the address and with the browser of the one who asks. */
export const explainPermissions: OwnOperation = async ({ database, directory, secure }, input, call) => {
  const { userId, accountId = null } = readInput(shape, input);
  if (accountId !== null && !(await directory.find(accountId))) {
    throw invalid('accountId: there is no account with this id.');
  }
  const user = await findUserById(database.read, userId);
  const federation = await latestFederation(database.read, userId, call.now);
  const person = { userId, userName: user.user_name, email: user.email, ...(federation && { federation }) };
  const attached = await findAttachedPolicies(database.read, person);
  const decisions = explainDecisions(attached, circumstancesOf({ ...call, person }, secure), accountId);
  return { output: { actions: decisions.map(explain) } };
};

function explain({ action, decision, policies }: ExplainedDecision) {
  const statements = referencesOf(decision).map(({ policy, statement, sid }) => {
    const { policyId = '', policyName = '', groupName = null, roleName = null } = policies[policy] ?? {};
    return {
      policyId,
      policyName,
      statement: statement + 1,
      ...(sid !== null && { sid }),
      ...(groupName !== null && { groupName }),
      ...(roleName !== null && { roleName }),
    };
  });
  const condition = decision.effect === 'conditional' ? JSON.stringify(decision.condition) : undefined;
  return { action, effect: decision.effect, statements, ...(condition !== undefined && { condition }) };
}

function referencesOf(decision: Decision): readonly StatementReference[] {
  if (decision.effect === 'conditional') return decision.statements;
  return 'statement' in decision ? [decision.statement] : [];
}
