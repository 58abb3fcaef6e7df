import { describe, expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import { managedPolicies } from './managed-policies.ts';
import { readPolicy } from './policy-document.ts';

describe('the policies that come with the product', () => {
  const allowed = (name: string, action: string) => {
    const policy = managedPolicies.find((each) => each.name === name);
    return evaluate([readPolicy(policy?.document ?? null)], { action, context: {} }).effect === 'allow';
  };
  test.each([
    ['AWSSupportAccess', [true, true, true, true, false, false]],
    ['AWSSupportReadOnly', [true, false, false, true, false, false]],
    ['AWSSupportNoResolve', [true, true, false, false, false, false]],
    ['TrustedAdvisorReadOnly', [false, false, false, true, false, false]],
    ['ServiceLinkedRoles', [false, false, false, false, false, false]],
    ['SupportCenterCaseWork', [false, false, false, false, false, false]],
    ['SupportCenterAdmin', [false, false, false, false, true, false]],
    ['SupportDeskAgent', [false, false, false, false, false, true]],
  ])('%s', (name, expected) => {
    const asked = [
      'support:DescribeCases',
      'support:CreateCase',
      'support:ResolveCase',
      'trustedadvisor:DescribeChecks',
      'supportcenter:ManageUsers',
      'supportdesk:ClaimCase',
    ];
    expect(asked.map((action) => allowed(name, action))).toEqual(expected);
  });

  test('only ServiceLinkedRoles changes roles', () => {
    const names = managedPolicies.map(({ name }) => name);
    expect(names.filter((name) => allowed(name, 'iam:DeleteServiceLinkedRole'))).toEqual([
      'ServiceLinkedRoles',
    ]);
  });
});
