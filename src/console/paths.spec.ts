import { describe, expect, test } from 'vitest';

import { caseIdOf, pathForAccount, paths } from './paths.ts';

const account = '111122223333';
const caseId = 'case-111122223333-muen-2026-7118885805350839';

describe('paths', () => {
  test('are these', () => {
    expect({
      home: paths.home(),
      signIn: paths.signIn(),
      signInAndBack: paths.signIn(paths.cases({ account })),
      cases: paths.cases(),
      casesOfAccount: paths.cases({ account, view: 'all', page: 3, size: 50 }),
      newCase: paths.newCase({ account, subject: 'A & B' }),
      case: paths.case(caseId),
      communication: paths.case(caseId, '2026-01-01T00:00:00.000Z'),
      trustedAdvisor: paths.trustedAdvisor({ account }),
      trustedAdvisorCheck: paths.trustedAdvisorCheck('DAvU99Dc4C', { account }),
      trustedAdvisorReports: paths.trustedAdvisorReports(),
      settings: paths.settings(),
      admin: paths.admin(),
      adminAccounts: paths.adminAccounts(),
      adminAccount: paths.adminAccount(account),
      adminUsers: paths.adminUsers(),
      adminUser: paths.adminUser('u/1'),
      adminGroup: paths.adminGroup('g-1'),
      adminRole: paths.adminRole('r-1'),
      adminPolicy: paths.adminPolicy('p-1'),
      adminSessions: paths.adminSessions(),
      adminEvents: paths.adminEvents({ user: 'a b', of: '' }),
      adminEvent: paths.adminEvent('chain-1'),
    }).toMatchInlineSnapshot(`
      {
        "admin": "/admin",
        "adminAccount": "/admin/accounts/111122223333",
        "adminAccounts": "/admin/accounts",
        "adminEvent": "/admin/events/chain-1",
        "adminEvents": "/admin/events?user=a+b",
        "adminGroup": "/admin/groups/g-1",
        "adminPolicy": "/admin/policies/p-1",
        "adminRole": "/admin/groups/roles/r-1",
        "adminSessions": "/admin/sessions",
        "adminUser": "/admin/users/u%2F1",
        "adminUsers": "/admin/users",
        "case": "/cases/case-111122223333-muen-2026-7118885805350839",
        "cases": "/cases",
        "casesOfAccount": "/cases?account=111122223333&view=all&page=3&size=50",
        "communication": "/cases/case-111122223333-muen-2026-7118885805350839#communication-2026-01-01T00:00:00.000Z",
        "home": "/",
        "newCase": "/cases/new?account=111122223333&subject=A+%26+B",
        "settings": "/settings",
        "signIn": "/sign-in",
        "signInAndBack": "/sign-in?to=%2Fcases%3Faccount%3D111122223333",
        "trustedAdvisor": "/trusted-advisor?account=111122223333",
        "trustedAdvisorCheck": "/trusted-advisor/checks/DAvU99Dc4C?account=111122223333",
        "trustedAdvisorReports": "/trusted-advisor/reports",
      }
    `);
  });
});

describe('caseIdOf', () => {
  test('reads the id out of a case’s address', () => expect(caseIdOf(paths.case(caseId))).toBe(caseId));
  test.each(['/cases', '/cases/', '/cases/new', '/cases/a/b', '/cases/%zz', '/trusted-advisor'])(
    '%s names no case',
    (pathname) => expect(caseIdOf(pathname)).toBeNull(),
  );
});

describe('pathForAccount', () => {
  test('goes on with what is looked for, from its first page, for one account and for all', () => {
    const search = '?account=1&view=all&q=queue&account-id=111122223333&status=opened&page=3&saved=v';
    expect(pathForAccount('/cases', '9', search)).toBe('/cases?account=9&view=all&q=queue&status=opened');
    expect(pathForAccount('/cases', undefined, search)).toBe('/cases?view=all&q=queue&status=opened');
  });

  test.each([
    ['/cases', '/cases?account=9&view=open'],
    [paths.case(caseId), '/cases?account=9'],
    ['/cases/new', '/cases/new?account=9'],
    ['/trusted-advisor', '/trusted-advisor?account=9'],
    ['/nowhere', '/cases?account=9'],
  ])('from %s to %s', (pathname, path) => expect(pathForAccount(pathname, '9')).toBe(path));
});
