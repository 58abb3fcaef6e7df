import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../json.ts';
import { matchesCase } from './case-condition.ts';
import { evaluate } from './evaluate.ts';
import type { Decision, RequestContext } from './evaluate.ts';
import { readPolicy } from './policy-document.ts';

function statement(effect: 'Allow' | 'Deny', action: string | string[], condition?: JsonObject): JsonObject {
  return { Effect: effect, Action: action, Resource: '*', ...(condition ? { Condition: condition } : {}) };
}

function decide(statements: JsonObject[], action: string, context: RequestContext = {}): Decision {
  const policy = readPolicy({ Version: '2012-10-17', Statement: statements });
  return evaluate([policy], { action, context });
}

const effectOf = (...parts: Parameters<typeof decide>) => decide(...parts).effect;

describe('which statement decides', () => {
  test('nothing said is denied, and no policies at all', () => {
    expect(decide([statement('Allow', 'support:Describe*')], 'support:CreateCase')).toEqual({
      effect: 'deny',
      reason: 'implicit',
    });
    expect(evaluate([], { action: 'support:CreateCase', context: {} }).effect).toBe('deny');
  });

  test('an explicit deny wins over any allow, in whichever policy it stands', () => {
    const allow = readPolicy({ Version: '2012-10-17', Statement: [statement('Allow', '*')] });
    const deny = readPolicy({
      Version: '2012-10-17',
      Statement: [statement('Allow', '*'), { ...statement('Deny', 'support:ResolveCase'), Sid: 'NoResolve' }],
    });
    const request = { action: 'support:ResolveCase', context: {} };
    const expected = {
      effect: 'deny',
      reason: 'explicit',
      statement: { policy: 1, statement: 1, sid: 'NoResolve' },
    };
    expect(evaluate([allow, deny], request)).toEqual(expected);
    expect(evaluate([allow, deny], { ...request, action: 'support:CreateCase' })).toEqual({
      effect: 'allow',
      statement: { policy: 0, statement: 0, sid: null },
    });
  });
});

describe('actions', () => {
  test.each([
    ['support:CreateCase', true],
    ['SUPPORT:createcase', true],
    ['support:*', true],
    ['*', true],
    ['*:*', true],
    ['support:Create*', true],
    ['support:CreateCas?', true],
    ['support:CreateCas', false],
    ['support:CreateCase?', false],
    ['support:', false],
    ['trustedadvisor:*', false],
    ['support:*Case*', true],
    ['support:?reate?ase', true],
  ])('%s', (pattern, matches) => {
    expect(effectOf([statement('Allow', pattern)], 'support:CreateCase')).toBe(matches ? 'allow' : 'deny');
  });

  test('NotAction is every other action', () => {
    const others = [{ Effect: 'Allow', NotAction: ['support:Resolve*', 'support:Create*'], Resource: '*' }];
    expect(effectOf(others, 'support:DescribeCases')).toBe('allow');
    expect(effectOf(others, 'support:ResolveCase')).toBe('deny');
  });
});

describe('conditions on the request', () => {
  const context = {
    'aws:username': 'ann',
    'aws:SourceIp': '::ffff:10.1.2.3',
    'aws:CurrentTime': '2026-11-20T10:00:00Z',
    'aws:EpochTime': '1795168800',
    'aws:MultiFactorAuthAge': '100',
    'aws:PrincipalArn': 'arn:aws:iam::111122223333:user/team/ann',
    'aws:TagKeys': ['a', 'b'],
  };
  test.each<[string, string, string | number | boolean | string[], boolean]>([
    ['StringEquals', 'AWS:UserName', ['bob', 'ann'], true],
    ['StringEquals', 'aws:username', 'a*', false],
    ['StringLike', 'aws:username', 'a*', true],
    ['StringLike', 'aws:username', 'a${*}', false],
    ['StringLike', 'aws:username', '${aws:username}', true],
    ['StringLike', 'aws:username', "${aws:none, 'ann'}", true],
    ['StringNotEquals', 'aws:username', ['bob', 'ann'], false],
    ['StringNotEquals', 'aws:none', 'x', true],
    ['StringEquals', 'aws:none', 'x', false],
    ['StringEqualsIfExists', 'aws:none', 'x', true],
    ['StringEqualsIgnoreCase', 'aws:username', 'ANN', true],
    ['ForAnyValue:StringEquals', 'aws:TagKeys', ['b', 'c'], true],
    ['ForAllValues:StringEquals', 'aws:TagKeys', ['b', 'c'], false],
    ['ForAllValues:StringEquals', 'aws:none', 'c', true],
    ['ForAnyValue:StringNotEquals', 'aws:TagKeys', 'a', true],
    ['NumericLessThan', 'aws:MultiFactorAuthAge', 100, false],
    ['NumericLessThanEquals', 'aws:MultiFactorAuthAge', '1e2', true],
    ['DateGreaterThan', 'aws:CurrentTime', '2026-11-20T11:30:00+02:00', true],
    ['DateLessThan', 'aws:EpochTime', '2026-11-20T10:00:00Z', false],
    ['DateEquals', 'aws:EpochTime', '1795168800', true],
    ['IpAddress', 'aws:SourceIp', '10.0.0.0/8', true],
    ['NotIpAddress', 'aws:SourceIp', ['10.0.0.0/8'], false],
    ['IpAddress', 'aws:SourceIp', '::/0', false],
    ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::*:user/*/${aws:username}', true],
    ['ArnEquals', 'aws:PrincipalArn', 'arn:aws:iam:*:user/team/ann:x', false],
    ['ArnNotLike', 'aws:PrincipalArn', 'arn:aws:iam::111122223333:user/*', false],
    ['Bool', 'aws:MultiFactorAuthPresent', true, false],
    ['Null', 'aws:MultiFactorAuthPresent', true, true],
    ['Null', 'aws:username', 'false', true],
  ])('%s %s %j: %s', (operator, key, value, holds) => {
    const statements = [statement('Allow', '*', { [operator]: { [key]: value } })];
    expect(effectOf(statements, 'support:CreateCase', context)).toBe(holds ? 'allow' : 'deny');
  });

  test('in a document without version a variable is plain text', () => {
    const policy = readPolicy({
      Statement: statement('Allow', '*', { StringEquals: { 'aws:username': '${aws:username}' } }),
    });
    const allowed = (name: string) =>
      evaluate([policy], { action: 'support:CreateCase', context: { 'aws:username': name } }).effect;
    expect([allowed('ann'), allowed('${aws:username}')]).toEqual(['deny', 'allow']);
  });
});

describe('conditions on the case', () => {
  const mine = statement('Allow', 'support:*', {
    StringEquals: { 'supportcenter:SubmittedBy': '${aws:username}' },
  });
  const notVip = statement('Deny', 'support:*', { StringLike: { 'supportcenter:Label': 'vip*' } });
  const none = { SubmittedBy: [], OpenedBy: [], Label: [], ServiceCode: [], Team: [] };

  test('remain as data', () => {
    expect(decide([mine, notVip], 'support:DescribeCases', { 'aws:username': 'ann' })).toEqual({
      effect: 'conditional',
      condition: {
        kind: 'all',
        conditions: [
          {
            kind: 'some',
            key: 'SubmittedBy',
            matches: [{ kind: 'equals', value: 'ann', ignoreCase: false }],
          },
          {
            kind: 'not',
            condition: {
              kind: 'some',
              key: 'Label',
              matches: [{ kind: 'like', pattern: [{ literal: 'vip' }, { wildcard: '*' }] }],
            },
          },
        ],
      },
      statements: [
        { policy: 0, statement: 0, sid: null },
        { policy: 0, statement: 1, sid: null },
      ],
    });
  });

  test.each([
    [{ SubmittedBy: ['ann'] }, true],
    [{ SubmittedBy: ['ann'], Label: ['prod'] }, true],
    [{ SubmittedBy: ['ann'], Label: ['prod', 'vip-1'] }, false],
    [{ SubmittedBy: ['bob'] }, false],
    [{}, false],
  ])('apply to a case %j: %s', (attributes, expected) => {
    const decision = decide([mine, notVip], 'support:DescribeCases', { 'aws:username': 'ann' });
    expect(
      decision.effect === 'conditional' && matchesCase(decision.condition, { ...none, ...attributes }),
    ).toBe(expected);
  });

  test('fall away where an unconditional statement decides', () => {
    expect(
      effectOf([mine, statement('Allow', '*')], 'support:DescribeCases', { 'aws:username': 'ann' }),
    ).toBe('allow');
    expect(effectOf([mine, statement('Deny', '*')], 'support:DescribeCases', { 'aws:username': 'ann' })).toBe(
      'deny',
    );
  });

  test('that exclude each other leave nothing', () => {
    const condition = { StringEquals: { 'supportcenter:Team': 'red' } };
    const both = [statement('Allow', '*', condition), statement('Deny', '*', condition)];
    expect(decide(both, 'support:DescribeCases')).toEqual({ effect: 'deny', reason: 'implicit' });
  });

  test('do not hold where there is no case', () => {
    const policy = readPolicy({ Version: '2012-10-17', Statement: [mine] });
    const request = {
      action: 'support:DescribeServices',
      context: { 'aws:username': 'ann' },
      caseKeys: 'absent',
    } as const;
    expect(evaluate([policy], request).effect).toBe('deny');
  });
});
