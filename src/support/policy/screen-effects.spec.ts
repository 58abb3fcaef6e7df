import { describe, expect, test } from 'vitest';

import { managedPolicies } from './managed-policies.ts';
import { readPolicy } from './policy-document.ts';
import { policyWarnings, screenEffects } from './screen-effects.ts';

const policy = (...statements: object[]) =>
  readPolicy(JSON.stringify({ Version: '2012-10-17', Statement: statements }));
const allow = (...Action: string[]) => ({ Effect: 'Allow', Action, Resource: '*' });
const all = allow('support:*', 'trustedadvisor:*');
const deny = (...Action: string[]) => ({ Effect: 'Deny', Action, Resource: '*' });

describe('what somebody finds', () => {
  const stateOf = (screen: string, ...allowed: string[]) =>
    screenEffects((action) => allowed.includes(action)).find((each) => each.screen === screen);

  test('is nothing where nothing is allowed', () => {
    expect(screenEffects(() => false).every(({ state }) => state === 'closed')).toBe(true);
    expect(screenEffects(() => true).every(({ state }) => state === 'open')).toBe(true);
  });

  test('is a form that can’t be filled in without its lists', () => {
    expect(stateOf('create-case', 'support:CreateCase')).toEqual({
      screen: 'create-case',
      state: 'closed',
      missing: ['support:DescribeServices', 'support:DescribeSeverityLevels'],
    });
  });

  test('is a list with codes for names', () => {
    expect(stateOf('case-list', 'support:DescribeCases')).toMatchObject({
      state: 'limited',
      missing: expect.arrayContaining(['support:DescribeServices']),
    });
  });
});

describe('a policy', () => {
  test('that denies an action warns of every screen that needs it', () => {
    const warnings = policyWarnings(policy(all, deny('support:DescribeServices')));
    expect(warnings.map(({ screen, kind, state }) => [screen, kind, state])).toEqual([
      ['case-list', 'denied', 'limited'],
      ['create-case', 'denied', 'closed'],
    ]);
  });

  test('warns of the screen that it opens by half', () => {
    expect(policyWarnings(policy(allow('support:CreateCase')))).toMatchObject([
      { screen: 'create-case', kind: 'missing', state: 'closed' },
    ]);
  });

  test('for the API alone leaves the pages of Trusted Advisor incomplete', () => {
    expect(policyWarnings(policy(allow('support:*')))).toMatchObject([
      { screen: 'trusted-advisor', kind: 'missing', state: 'limited' },
    ]);
  });

  test('does not warn of what it does not mean', () => {
    expect(policyWarnings(policy(allow('support:ResolveCase')))).toEqual([]);
    expect(policyWarnings(policy(allow('supportcenter:*')))).toMatchObject([{ screen: 'review' }]);
  });

  test('is not warned about for a denial that may not hold', () => {
    const condition = { Bool: { 'aws:SecureTransport': 'false' } };
    expect(policyWarnings(policy(all, { ...deny('support:*'), Condition: condition }))).toEqual([]);
  });

  test.each(managedPolicies.map(({ name, document }) => [name, document]))(
    'that comes with the product closes no screen by a denial: %s',
    (_name, document) => {
      const warnings = policyWarnings(readPolicy(JSON.stringify(document)));
      expect(warnings.filter(({ kind, state }) => kind === 'denied' && state === 'closed')).toEqual([]);
    },
  );
});
