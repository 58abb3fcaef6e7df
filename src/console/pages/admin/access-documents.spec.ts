import { expect, test } from 'vitest';

import { accessDocuments } from './access-documents.ts';

const account = { accountId: '111122223333', name: 'Retail' };
const roleArn = 'arn:aws:iam::111122223333:role/SupportCenter';
const principalArn = 'arn:aws:iam::999988887777:role/proxy';

function statementsOf(document: string | undefined) {
  return JSON.parse(document ?? '').Statement;
}

test('without a role the credentials need permissions, and nobody needs to be trusted', () => {
  expect(accessDocuments(account).map(({ kind }) => kind)).toEqual(['permissions']);
});

test('a role trusts who asks, by its external id, and lets it name the person', () => {
  const testedAt = '2026-11-20T12:00:00.000Z';
  const given = { ...account, roleArn, externalId: 'ext', test: { testedAt, principalArn } };
  const [trust, permissions, own] = accessDocuments(given);
  const Principal = { AWS: principalArn };
  expect(statementsOf(trust?.document)).toEqual([
    {
      Effect: 'Allow',
      Principal,
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'sts:ExternalId': 'ext' } },
    },
    { Effect: 'Allow', Principal, Action: 'sts:SetSourceIdentity' },
  ]);
  expect(statementsOf(permissions?.document)).toMatchObject([{ Action: ['support:*', 'trustedadvisor:*'] }]);
  expect(statementsOf(own?.document)).toMatchObject([{ Resource: roleArn }]);
});

test('without an external id no condition stands in the trust policy', () => {
  const [trust] = accessDocuments({ ...account, roleArn });
  expect(trust?.document).not.toContain('Condition');
  expect(trust?.document).toContain('<account of Support Center>');
});
