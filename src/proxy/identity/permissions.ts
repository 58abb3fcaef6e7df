import { hash } from 'node:crypto';

import { evaluate } from '../../support/policy/evaluate.ts';
import type { Decision } from '../../support/policy/evaluate.ts';
import type { PolicyDocument } from '../../support/policy/policy-document.ts';
import { readPolicy } from '../../support/policy/policy-document.ts';
import { isAboutCases, isOfInstallation, productActions } from '../../support/policy/actions.ts';
import { personArn, roleArn } from '../audit/audit-identity.ts';
import type { CenterDatabase } from '../store/center-database.ts';
import { leavesAction } from './access-token.ts';
import type { Person } from './sessions.ts';

/** What is known of a request besides the action; conditions of policies speak of it. */
export interface Circumstances {
  readonly person: Person;
  readonly sourceAddress: string;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly userAgent: string | null;
  /** Whether the person's own connection is encrypted. */
  readonly secure: boolean;
}

/** Policies of the person and of the groups that the person is in, for one scope or for all. */
const findPolicies = `
  select distinct p.document, a.scope
  from policy_attachments a join policies p on p.policy_id = a.policy_id
  where (a.principal_type = 'user' and a.principal_id = ?)
     or (a.principal_type = 'group' and a.principal_id in
          (select group_id from group_members where user_id = ?))`;

/** The same, and those of the roles to which the groups of the session map. */
const findFederatedPolicies = `${findPolicies}
     or (a.principal_type = 'role' and a.principal_id in
          (select c.role_id from session_groups g join role_claims c on c.value = g.value
           where g.session_hash = ?))`;

interface PolicyInScope {
  document: string;
  scope: string;
}

interface AttachedPolicy {
  readonly scope: string;
  readonly document: PolicyDocument;
}

const parsedAtMost = 1000;
const speaksOfNames = /supportcenter:(?:team|openedby)/i;

/** The one place where it is decided what a person may do. */
export class Permissions {
  private readonly find;
  private readonly findFederated;
  private readonly findName;
  private readonly findNames;
  private readonly parsed = new Map<string, PolicyDocument>();

  constructor(database: CenterDatabase) {
    this.find = database.prepareRecent<PolicyInScope>(findPolicies);
    this.findFederated = database.prepareRecent<PolicyInScope>(findFederatedPolicies);
    this.findName = database.prepareRecent<{ user_name: string }>(
      'select user_name from users where user_id = ?',
    );
    this.findNames = database.prepareRecent<{ id: string; name: string }>(`
      select user_id as id, user_name as name from users
      union all select group_id, name from user_groups order by id`);
  }

  /** Decides about one action in an account, or with `null` in the installation as a whole. */
  async decide(circumstances: Circumstances, accountId: string | null, action: string): Promise<Decision> {
    if (!leavesAction(circumstances.person.token, accountId, action)) {
      return { effect: 'deny', reason: 'implicit' };
    }
    const policies = await this.policiesOf(circumstances.person);
    return evaluate(inScope(policies, accountId), {
      action,
      context: contextOf(circumstances),
      ...caseKeysOf(accountId, action),
    });
  }

  /** For each account (and with `null` for the installation) the actions that may be used. */
  async allowed<Scope extends string | null>(
    circumstances: Circumstances,
    scopes: readonly Scope[],
  ): Promise<Map<Scope, string[]>> {
    const policies = await this.policiesOf(circumstances.person);
    const context = contextOf(circumstances);
    return new Map(
      scopes.map((scope) => {
        const applying = inScope(policies, scope);
        const mayUse = (action: string) =>
          leavesAction(circumstances.person.token, scope, action) &&
          evaluate(applying, { action, context, ...caseKeysOf(scope, action) }).effect !== 'deny';
        return [scope, productActions.filter((action) => belongs(action, scope) && mayUse(action))];
      }),
    );
  }

  /**
   * The same as long as the person's policies are, what they are called, and, where policies speak of them, what
   * teams and those who open cases are called.
   */
  async fingerprint(person: Person): Promise<string> {
    const { userId } = person;
    const [user] = await this.findName.all(userId);
    const policies = await this.rowsOf(person);
    const texts = policies.map(({ document, scope }) => JSON.stringify([document, scope])).sort();
    const names = texts.some((text) => speaksOfNames.test(text)) ? await this.findNames.all() : [];
    return hash('sha256', JSON.stringify([user?.user_name, texts, names]));
  }

  private async policiesOf(person: Person): Promise<AttachedPolicy[]> {
    const rows = await this.rowsOf(person);
    return rows.map(({ document, scope }) => ({ scope, document: this.read(document) }));
  }

  private async rowsOf({ userId, federation }: Person): Promise<PolicyInScope[]> {
    return federation
      ? await this.findFederated.all(userId, userId, federation.sessionHash)
      : await this.find.all(userId, userId);
  }

  /** Documents change seldom and are read on every call, so each text is parsed once. */
  private read(document: string): PolicyDocument {
    const known = this.parsed.get(document);
    if (known) return known;
    if (this.parsed.size >= parsedAtMost) this.parsed.clear();
    const parsed = readPolicy(document);
    this.parsed.set(document, parsed);
    return parsed;
  }
}

function inScope(policies: readonly AttachedPolicy[], accountId: string | null): PolicyDocument[] {
  return policies.filter(({ scope }) => scope === '*' || scope === accountId).map(({ document }) => document);
}

/** Our own administration concerns the installation; everything else an account. */
export function belongs(action: string, scope: string | null): boolean {
  return isOfInstallation(action) === (scope === null);
}

/** What concerns the installation concerns no case, and of an account not everything does. */
export function caseKeysOf(accountId: string | null, action: string): { caseKeys: 'unknown' | 'absent' } {
  return { caseKeys: accountId !== null && isAboutCases(action) ? 'unknown' : 'absent' };
}

export function contextOf({ person, sourceAddress, time, userAgent, secure }: Circumstances) {
  return {
    ...principalContext(person),
    'aws:userid': [person.userId],
    'aws:SourceIp': [sourceAddress],
    // Asked for seldom, and written anew for every call otherwise.
    get 'aws:CurrentTime'() {
      return [new Date(time).toISOString()];
    },
    'aws:EpochTime': [String(Math.floor(time / 1000))],
    'aws:SecureTransport': [String(secure)],
    // As in IAM: long-lived keys, which tokens are, have no word on it at all.
    ...(!person.token && { 'aws:MultiFactorAuthPresent': [String(person.byPasskey ?? false)] }),
    ...(userAgent !== null && { 'aws:UserAgent': [userAgent] }),
  };
}

/**
 * As with AWS, who comes by an identity provider has roles and no user name: the name is a claim that
 * some providers let people choose, so no policy may hang on it.
 */
function principalContext({ userName, federation }: Person) {
  if (!federation) {
    return {
      'aws:username': [userName],
      'aws:PrincipalArn': [personArn(userName)],
      'aws:PrincipalType': ['User'],
    };
  }
  const roles = federation.roles.map(({ name }) => roleArn(name));
  return {
    ...(roles.length > 0 && { 'aws:PrincipalArn': roles }),
    'aws:PrincipalType': [roles.length > 0 ? 'AssumedRole' : 'FederatedUser'],
  };
}
