/** For specs: an administrator, and what the proxy knows of people and policies. */
import { screen } from '@testing-library/react';
import { vi } from 'vitest';

import type { Session } from '../contract/session.ts';
import { routes } from './routes.tsx';
import { type FakeProxy, renderScreen, stubProxy, testSession } from './test-screen.tsx';

export const adminSession: Session = {
  ...testSession,
  permissions: [
    'supportcenter:ManageAccounts',
    'supportcenter:ManageUsers',
    'supportcenter:ManagePolicies',
    'supportcenter:ReadEventHistory',
  ],
};

export const nia = { userId: 'u-nia', userName: 'nia', disabled: false, hasPassword: false, passkeys: 1 };
export const mara = { userId: 'u-mara', userName: 'mara', disabled: false, hasPassword: true, passkeys: 0 };
const createdAt = '2026-11-01T08:00:00.000Z';
export const watchers = { policyId: 'p-1', name: 'Watchers', managed: false, attachments: 0 };
const allowed = { Effect: 'Allow', Action: 'support:DescribeCases', Resource: '*' };
const document = JSON.stringify({ Version: '2012-10-17', Statement: [allowed] });

export const administration: FakeProxy = {
  GetPreferences: () => ({ body: { preferences: { theme: 'light', density: 'comfortable', pageSize: 20 } } }),
  GetSession: () => ({ body: adminSession }),
  ListUsers: ({ userId }) => {
    const users = [mara, nia].filter((user) => userId === undefined || user.userId === userId);
    return { body: { users: users.map((user) => ({ ...user, createdAt })), total: users.length } };
  },
  ListPasskeys: () => ({
    body: { passkeys: [], asksForPasskey: false, hasPassword: true, isFederated: false },
  }),
  ListAccessTokens: () => ({ body: { accessTokens: [] } }),
  ListGroups: ({ userId }) => {
    const groups = userId === mara.userId ? [] : [{ groupId: 'g-1', name: 'Night shift', members: 1 }];
    return { body: { groups, total: groups.length } };
  },
  ListRoles: () => ({ body: { roles: [] } }),
  ListPolicies: ({ policyId }) => {
    const policies = [
      { policyId: 'AWSSupportAccess', name: 'AWSSupportAccess', document, managed: true, attachments: 1 },
      { ...watchers, document },
    ].filter((policy) => policyId === undefined || policy.policyId === policyId);
    return { body: { policies, total: policies.length } };
  },
  ListAttachments: ({ principalId }) => {
    const [policyId, policyName] = ['AWSSupportAccess', 'AWSSupportAccess'];
    const attachment = { principalType: 'user', principalId: 'u-nia', policyId, policyName };
    const attachments = [{ ...attachment, scope: '111122223333' }];
    return { body: { attachments: attachments.filter((each) => each.principalId === principalId) } };
  },
  DescribeAccounts: () => ({ body: { accounts: [], total: 0, editable: false } }),
  ListAccounts: () => ({ body: { accounts: [{ accountId: '111122223333', name: 'Retail' }] } }),
};

/** Opens an address of the whole console as an administrator, or as somebody else. */
export function openAdministration(path: string, proxy: FakeProxy = {}, session = adminSession) {
  // jsdom has nothing to scroll; the frame restores where one was.
  vi.stubGlobal('scrollTo', () => undefined);
  const sent = stubProxy({ ...administration, ...proxy, GetSession: () => ({ body: session }) });
  const rendered = renderScreen({ path, routes, session });
  const inputs = (operation: string) =>
    sent.filter((call) => call.operation === operation).map(({ input }) => input);
  return { ...rendered, sent, inputs };
}

export const heading = (name: string) => screen.findByRole('heading', { name, level: 1 });
