/** Who they are in the table of accesses, and what they were given. */
import type { Grant } from '../proxy-fixture.ts';
import { labs, retail } from '../test-accounts.ts';

function deny(...actions: readonly string[]): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: actions, Resource: '*' }] };
}

/** Null: nobody is signed in. */
export const roles = {
  'no session': null,
  'no policy': [],
  'read-only': [{ policy: 'AWSSupportReadOnly', scope: retail }],
  'no-resolve': [{ policy: 'AWSSupportNoResolve', scope: retail }],
  full: [{ policy: 'AWSSupportAccess', scope: retail }],
  'other account': [{ policy: 'AWSSupportAccess', scope: labs }],
  'trusted advisor': [{ policy: 'TrustedAdvisorReadOnly', scope: retail }],
  'service-linked roles': [{ policy: 'ServiceLinkedRoles', scope: retail }],
  admin: [
    { policy: 'SupportCenterAdmin', scope: '*' },
    { policy: 'AWSSupportAccess', scope: '*' },
  ],
  'administration only': [{ policy: 'SupportCenterAdmin', scope: '*' }],
  'administration of one account': [{ policy: 'SupportCenterAdmin', scope: retail }],
  agent: [{ policy: 'SupportDeskAgent', scope: '*' }],
  // The desk is of all accounts: for one alone there is none.
  'agent of one account': [{ policy: 'SupportDeskAgent', scope: retail }],
  'explicit deny': [
    { policy: 'AWSSupportAccess', scope: '*' },
    { policy: 'SupportCenterAdmin', scope: '*' },
    { policy: deny('support:Describe*', 'support:CreateCase'), scope: retail },
    { policy: deny('supportcenter:Manage*'), scope: '*' },
    { policy: 'SupportDeskAgent', scope: '*' },
    { policy: deny('supportdesk:*Case'), scope: '*' },
  ],
} as const satisfies Record<string, readonly Grant[] | null>;

export type Role = keyof typeof roles;

/** The table's own keys. */
export const allRoles = Object.keys(roles) as Role[];

export const signedIn = allRoles.filter((role) => role !== 'no session');

/** One operation in the table. */
export interface Row {
  /** Who may, worked out by hand from what they were given. */
  readonly who: readonly Role[];
  /** What is sent. Without it a member that no operation of ours knows. */
  readonly input?: (known: Known) => object;
  /** What those who may are answered: `ok`, or the type of the error. */
  readonly answer: string;
}

/** What there is in the account, for inputs that name it. */
export interface Known {
  readonly caseId: string;
  readonly attachmentId: string;
  readonly uploadId: string;
  readonly checkId: string;
}
