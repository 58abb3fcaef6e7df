import type { Kysely } from 'kysely';

import { productActions } from '../../support/policy/actions.ts';
import type { Decision } from '../../support/policy/evaluate.ts';
import { evaluate } from '../../support/policy/evaluate.ts';
import { readPolicy } from '../../support/policy/policy-document.ts';
import type { Person } from '../identity/sessions.ts';
import type { Circumstances } from '../identity/permissions.ts';
import { belongs, caseKeysOf, contextOf } from '../identity/permissions.ts';
import type { CenterTables } from '../store/schema.ts';

/** A policy of a person, and how it reached them. */
export interface AttachedPolicy {
  readonly policyId: string;
  readonly policyName: string;
  readonly document: string;
  readonly scope: string;
  /** Both null where it is attached to the person. */
  readonly groupName: string | null;
  readonly roleName: string | null;
}

/** In a fixed order, so that the same question names the same statements. */
export async function findAttachedPolicies(
  reader: Kysely<CenterTables>,
  { userId, federation }: Pick<Person, 'userId' | 'federation'>,
): Promise<AttachedPolicy[]> {
  return await reader
    .selectFrom('policy_attachments as a')
    .innerJoin('policies as p', 'p.policy_id', 'a.policy_id')
    .leftJoin('user_groups as g', (join) =>
      join.onRef('g.group_id', '=', 'a.principal_id').on('a.principal_type', '=', 'group'),
    )
    .leftJoin('roles as r', (join) =>
      join.onRef('r.role_id', '=', 'a.principal_id').on('a.principal_type', '=', 'role'),
    )
    .where((row) =>
      row.or([
        row.and([
          row('a.principal_type', '=', 'role'),
          row(
            'a.principal_id',
            'in',
            row
              .selectFrom('session_groups as s')
              .innerJoin('role_claims as c', 'c.value', 's.value')
              .select('c.role_id')
              .where('s.session_hash', '=', federation?.sessionHash ?? ''),
          ),
        ]),
        row.and([row('a.principal_type', '=', 'user'), row('a.principal_id', '=', userId)]),
        row.and([
          row('a.principal_type', '=', 'group'),
          row(
            'a.principal_id',
            'in',
            row.selectFrom('group_members').select('group_id').where('user_id', '=', userId),
          ),
        ]),
      ]),
    )
    .select([
      'p.policy_id as policyId',
      'p.name as policyName',
      'p.document as document',
      'a.scope as scope',
      'g.name as groupName',
      'r.name as roleName',
    ])
    .orderBy('p.name')
    .orderBy('a.principal_type')
    .orderBy('a.principal_id')
    .orderBy('a.scope')
    .execute();
}

export interface ExplainedDecision {
  readonly action: string;
  readonly decision: Decision;
  /** The policies that hold in the scope; the decision's statements name them by their index. */
  readonly policies: readonly AttachedPolicy[];
}

/** What the policies say of every action that belongs to the scope. */
export function explainDecisions(
  attached: readonly AttachedPolicy[],
  circumstances: Circumstances,
  accountId: string | null,
): ExplainedDecision[] {
  const policies = attached.filter(({ scope }) => scope === '*' || scope === accountId);
  const documents = policies.map(({ document }) => readPolicy(document));
  const context = contextOf(circumstances);
  return productActions
    .filter((action) => belongs(action, accountId))
    .map((action) => {
      const decision = evaluate(documents, { action, context, ...caseKeysOf(accountId, action) });
      return { action, decision, policies };
    });
}
