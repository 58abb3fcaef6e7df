import { expect, test } from 'vitest';

import { accountOf, contactOf, contactProblems, problemsIn, valuesOf } from './account-values.ts';

const accountId = '111122223333';
const roleArn = `arn:aws:iam::${accountId}:role/SupportCenter`;
const byRole = { ...valuesOf(null), accountId, name: 'Retail', roleArn };

test('a new account is reached by a role', () => {
  expect(valuesOf(null).way).toBe('role');
  expect(accountOf({ ...byRole, externalId: ' ext ' })).toEqual({
    accountId,
    name: 'Retail',
    roleArn,
    externalId: 'ext',
  });
});

test('without a role neither it nor its external id is sent', () => {
  const values = { ...byRole, way: 'own', externalId: 'ext', profile: 'support' } as const;
  expect(accountOf(values)).toEqual({ accountId, name: 'Retail', profile: 'support' });
  expect(problemsIn({ ...values, roleArn: 'nonsense' })).toEqual({});
});

test.each([
  [{}, {}],
  [{ accountId: '1' }, { accountId: 'account.id.wrong', roleArn: 'account.role.wrong' }],
  [{ name: ' ' }, { name: 'admin.name.missing' }],
  [{ roleArn: '' }, { roleArn: 'account.role.wrong' }],
  [{ roleArn: 'arn:aws:iam::999999999999:role/X' }, { roleArn: 'account.role.wrong' }],
  [{ externalId: 'a b' }, { externalId: 'account.external.wrong' }],
  [{ externalId: 'x' }, { externalId: 'account.external.wrong' }],
])('%j has the problems %j', (values, problems) => {
  expect(problemsIn({ ...byRole, ...values })).toEqual(problems);
});

test('a contact is what was entered of it', () => {
  const empty = { country: '', name: '', email: '', phone: '' };
  expect(contactOf(empty)).toEqual({});
  expect(contactOf({ ...empty, country: 'DE', name: ' Desk ' })).toEqual({
    country: 'DE',
    operationalContact: { name: 'Desk' },
  });
  expect(contactProblems(empty)).toEqual({ email: false, phone: false });
  expect(contactProblems({ ...empty, email: 'x', phone: '030 1' })).toEqual({ email: true, phone: true });
});
