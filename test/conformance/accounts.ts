/** Accounts for the tests: every plan that matters and every kind of caller, keys made up. */
const allow = (...actions: string[]) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }],
});

function user(userName: string, policies: readonly object[]) {
  const name = userName.toUpperCase().replaceAll(/[^A-Z]/g, '');
  return { userName, accessKeyId: `AKIATEST${name}`, secretAccessKey: `secret of ${userName}`, policies };
}

export const accounts = [
  {
    accountId: '111122223333',
    name: 'Enterprise',
    plan: 'enterprise',
    users: [
      user('alice', [allow('support:*')]),
      user('reader', [allow('support:Describe*', 'trustedadvisor:Describe*')]),
      user('no-resolve', [
        allow('support:*'),
        {
          Version: '2012-10-17',
          Statement: { Effect: 'Deny', Action: 'support:ResolveCase', Resource: '*' },
        },
      ]),
      user('nobody', []),
      { ...user('root', []), type: 'root' },
      {
        ...user('AdminRole/jane@example.com', [allow('support:*')]),
        type: 'role',
        sessionToken: 'token/of+jane==',
      },
    ],
  },
  { accountId: '222233334444', name: 'Business', plan: 'business', users: [user('bob', [allow('*')])] },
  { accountId: '333344445555', name: 'Developer', plan: 'developer', users: [user('dora', [allow('*')])] },
  { accountId: '444455556666', name: 'Basic', plan: 'basic', users: [user('basil', [allow('*')])] },
] as const;

export interface TestKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

type UserName = (typeof accounts)[number]['users'][number]['userName'];

/** A copy: the SDK writes marks of its own into the credentials that it is given. */
export function keyOf(userName: UserName): TestKey {
  const users: readonly (TestKey & { userName: string })[] = accounts.flatMap((account) => [
    ...account.users,
  ]);
  const found = users.find((each) => each.userName === userName);
  if (!found) throw new Error(`There is no test user ${userName}`);
  const { accessKeyId, secretAccessKey, sessionToken } = found;
  return { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) };
}
