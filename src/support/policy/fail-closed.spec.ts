import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../json.ts';
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

describe('what cannot be read or decided', () => {
  const broken: [string, JsonObject][] = [
    ['an unknown operator', { Condition: { StringMatches: { 'aws:username': 'ann' } } }],
    ['an operator in other letters', { Condition: { stringequals: { 'aws:username': 'ann' } } }],
    ['Null with IfExists', { Condition: { NullIfExists: { 'aws:username': 'true' } } }],
    ['an unknown key of ours', { Condition: { StringEquals: { 'supportcenter:Owner': 'ann' } } }],
    ['a number asked of a case', { Condition: { NumericEquals: { 'supportcenter:Label': '1' } } }],
    ['a network that is none', { Condition: { IpAddress: { 'aws:SourceIp': '10.0.0.0/33' } } }],
    ['a date that is none', { Condition: { DateLessThan: { 'aws:CurrentTime': '2026-02-30' } } }],
    ['an empty list', { Condition: { StringEquals: { 'aws:username': [] } } }],
    ['a variable that is not closed', { Condition: { StringLike: { 'aws:username': '${aws:username' } } }],
    ['a condition that is a list', { Condition: [] }],
    ['no resource', { Resource: [] }],
    ['another resource', { Resource: 'arn:aws:support:us-east-1:111122223333:case/1' }],
    ['NotResource', { NotResource: '*' }],
    ['a principal', { Principal: '*' }],
    ['an action that is none', { Action: ['support:*', 5] }],
    ['both Action and NotAction', { NotAction: 'support:ResolveCase' }],
    ['an unknown effect', { Effect: 'allow' }],
    [
      'a variable without a value',
      { Condition: { StringNotEquals: { 'aws:username': '${aws:PrincipalTag/none}' } } },
    ],
    ['a value of another type', { Condition: { NumericNotEquals: { 'aws:username': 5 } } }],
  ];

  test.each(broken)('%s: an Allow grants nothing', (_, part) => {
    expect(
      effectOf([{ ...statement('Allow', '*'), ...part }], 'support:CreateCase', { 'aws:username': 'ann' }),
    ).toBe('deny');
  });

  test.each(broken)('%s: a Deny denies', (_, part) => {
    const statements = [statement('Allow', '*'), { ...statement('Deny', '*'), ...part }];
    expect(decide(statements, 'support:CreateCase', { 'aws:username': 'ann' })).toMatchObject({
      reason: 'explicit',
    });
  });

  test('a Deny whose other condition does not hold denies nothing', () => {
    const condition = { StringMatches: { 'aws:username': 'x' }, StringEquals: { 'aws:username': 'bob' } };
    const statements = [statement('Allow', '*'), statement('Deny', '*', condition)];
    expect(effectOf(statements, 'support:CreateCase', { 'aws:username': 'ann' })).toBe('allow');
  });

  test.each(['', '{', '[]', '"*"', '{"Version":"2012-10-17"}', '{"Statement":["x"]}'])(
    'a document %j denies everything',
    (text) => {
      const allow = readPolicy({ Version: '2012-10-17', Statement: statement('Allow', '*') });
      const decision = evaluate([allow, readPolicy(text)], { action: 'support:CreateCase', context: {} });
      expect(decision).toMatchObject({ effect: 'deny', reason: 'explicit' });
    },
  );

  test('a document of an unknown version grants nothing and denies without its conditions', () => {
    const never = { Bool: { 'aws:SecureTransport': 'true' } };
    const policy = readPolicy({
      Version: '2030-01-01',
      Statement: [statement('Allow', '*'), statement('Deny', 'support:ResolveCase', never)],
    });
    const allow = readPolicy({ Version: '2012-10-17', Statement: statement('Allow', 'support:ResolveCase') });
    const request = { action: 'support:ResolveCase', context: {} };
    expect(evaluate([policy, allow], request)).toMatchObject({ reason: 'explicit' });
    expect(evaluate([policy], { ...request, action: 'support:CreateCase' })).toMatchObject({
      reason: 'implicit',
    });
  });

  test('an odd Sid changes nothing', () => {
    expect(effectOf([{ ...statement('Allow', '*'), Sid: 'two words' }], 'support:CreateCase')).toBe('allow');
  });
});
