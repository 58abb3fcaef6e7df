/**
 * The accounts of an installation without an accounts file. Everything here is made up: account ids
 * are those of AWS's own documentation, keys end in EXAMPLE, and each secret says that it is none.
 * They are fixed, so that examples in the README work on every machine.
 */
export interface SampleUser {
  readonly userName: string;
  readonly type: 'user' | 'root' | 'role';
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly policies: readonly object[];
}

export interface SampleAccount {
  readonly accountId: string;
  readonly name: string;
  readonly plan: 'enterprise' | 'business' | 'basic';
  readonly country: string;
  readonly users: readonly SampleUser[];
}

const allow = (sid: string, actions: readonly string[]): object => ({
  Version: '2012-10-17',
  Statement: [{ Sid: sid, Effect: 'Allow', Action: actions, Resource: '*' }],
});

const fullAccess = allow('SupportFullAccess', ['support:*', 'trustedadvisor:*']);
const readOnly = allow('SupportReadOnly', ['support:Describe*', 'support:SearchForCases']);
const noResolve = {
  Version: '2012-10-17',
  Statement: [
    { Sid: 'SupportFullAccess', Effect: 'Allow', Action: 'support:*', Resource: '*' },
    { Sid: 'NobodyResolves', Effect: 'Deny', Action: 'support:ResolveCase', Resource: '*' },
  ],
};

/** `slug` is three letters: with it the ids of keys are 20 characters long, as AWS's are. */
function sampleUsers(slug: string, name: string): SampleUser[] {
  const secret = (who: string): string => `sample-secret-of-${name}-${who}`;
  return [
    {
      userName: 'root',
      type: 'root',
      accessKeyId: `AKIA${slug}ROOT00EXAMPLE`,
      secretAccessKey: secret('root'),
      policies: [],
    },
    {
      userName: 'support-admin',
      type: 'user',
      accessKeyId: `AKIA${slug}ADMIN0EXAMPLE`,
      secretAccessKey: secret('admin'),
      policies: [fullAccess],
    },
    {
      userName: 'support-reader',
      type: 'user',
      accessKeyId: `AKIA${slug}READEREXAMPLE`,
      secretAccessKey: secret('reader'),
      policies: [readOnly],
    },
    {
      userName: 'support-author',
      type: 'user',
      accessKeyId: `AKIA${slug}AUTHOREXAMPLE`,
      secretAccessKey: secret('author'),
      policies: [noResolve],
    },
    {
      userName: 'OnCallRole',
      type: 'role',
      accessKeyId: `ASIA${slug}ONCALLEXAMPLE`,
      secretAccessKey: secret('on-call'),
      sessionToken: `sample-session-token-of-${name}-on-call`,
      policies: [fullAccess],
    },
  ];
}

export const sampleAccounts: readonly SampleAccount[] = [
  {
    accountId: '111122223333',
    name: 'Sample: Retail (Enterprise)',
    plan: 'enterprise',
    country: 'US',
    users: sampleUsers('RTL', 'retail'),
  },
  {
    accountId: '444455556666',
    name: 'Sample: Payments (Business)',
    plan: 'business',
    country: 'DE',
    users: sampleUsers('PAY', 'payments'),
  },
  {
    accountId: '777788889999',
    name: 'Sample: Sandbox (Basic)',
    plan: 'basic',
    country: 'GB',
    users: sampleUsers('SBX', 'sandbox'),
  },
];
