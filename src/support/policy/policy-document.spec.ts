import { describe, expect, test } from 'vitest';
import { actions, actionsOf, productActions } from './actions.ts';
import { managedPolicies } from './managed-policies.ts';
import { parsePolicy } from './policy-document.ts';
import { operations } from '../operations.ts';
import type { OperationName } from '../operations.ts';

const good = { Effect: 'Allow', Action: 'support:*', Resource: '*' };
const problemsOf = (statement: object) => {
  const parsed = parsePolicy(JSON.stringify({ Version: '2012-10-17', Statement: [good, statement] }));
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
};

describe('saving', () => {
  test.each<[object]>([
    [{ Version: '2012-10-17', Statement: good }],
    [
      {
        Version: '2012-10-17',
        Id: 'x',
        Statement: [{ ...good, Sid: 'One', Resource: ['*'], Condition: {} }],
      },
    ],
    [{ Statement: [{ ...good, Action: ['support:*', 'support-console:*'] }] }],
    ...managedPolicies.map(({ document }): [object] => [document]),
  ])('takes %j', (document) => {
    expect(parsePolicy(JSON.stringify(document)).ok).toBe(true);
  });

  test.each<[object, string]>([
    [{ ...good, Effect: 'Permit' }, 'Statement[1].Effect: Effect must be "Allow" or "Deny".'],
    [
      { ...good, Resource: 'arn:aws:s3:::x' },
      'Statement[1].Resource: Support has no resources: Resource must be "*".',
    ],
    [{ ...good, NotAction: 'a:b' }, 'Statement[1]: A statement needs either Action or NotAction.'],
    [
      { ...good, Action: ['support:*', 'oops'] },
      'Statement[1].Action[1]: An action reads like "support:CreateCase".',
    ],
    [{ ...good, Sid: 'two words' }, 'Statement[1].Sid: A Sid is made of letters and digits.'],
    [
      { ...good, Conditions: {} },
      'Statement[1].Conditions: There is no element "Conditions" in a statement.',
    ],
    [
      { ...good, Condition: { StringIs: {} } },
      'Statement[1].Condition.StringIs: There is no condition operator "StringIs".',
    ],
    [
      { ...good, Condition: { Bool: 'true' } },
      'Statement[1].Condition.Bool: An operator needs an object of keys and values.',
    ],
    [
      { ...good, Condition: { Bool: { 'aws:SecureTransport': 'yes' } } },
      'Statement[1].Condition.Bool.aws:SecureTransport: "yes" is not true or false.',
    ],
    [
      { ...good, Condition: { ArnLike: { 'aws:PrincipalArn': '*' } } },
      'Statement[1].Condition.ArnLike.aws:PrincipalArn: "*" is not an ARN of six parts.',
    ],
    [
      { ...good, Condition: { StringEquals: { username: 'x' } } },
      'Statement[1].Condition.StringEquals.username: "username" is not a condition key.',
    ],
    [
      { ...good, Condition: { StringEquals: { 'supportcenter:Labels': 'x' } } },
      'Statement[1].Condition.StringEquals.supportcenter:Labels: There is no condition key "supportcenter:Labels".',
    ],
    [
      { ...good, Condition: { StringEquals: { 'aws:username': '${supportcenter:Team}' } } },
      'Statement[1].Condition.StringEquals.aws:username: An attribute of the case cannot be a policy variable.',
    ],
    [
      { ...good, Condition: { NumericEquals: { 'aws:x': '${aws:y}' } } },
      'Statement[1].Condition.NumericEquals.aws:x: Policy variables can be used with string and ARN operators only.',
    ],
  ])('refuses %j', (statement, problem) => {
    expect(problemsOf(statement)).toEqual([problem]);
  });

  test('tells every problem at once', () => {
    const parsed = parsePolicy('{"Version":"2011","Id":5,"X":1,"Statement":[{"Sid":"A"},{"Sid":"A"}]}');
    expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual([
      'X',
      'Version',
      'Id',
      'Statement[0].Effect',
      'Statement[0]',
      'Statement[0].Resource',
      'Statement[1].Effect',
      'Statement[1]',
      'Statement[1].Resource',
      'Statement[1].Sid',
    ]);
  });

  test.each(['', '{', '[]', 'null', '{}', '{"Statement":[]}', '{"Statement":[],"Statement":[]}'])(
    'refuses %j',
    (text) => {
      expect(parsePolicy(text)).toMatchObject({ ok: false, problems: [{}] });
    },
  );
});

describe('actions', () => {
  test('are those of the operations, and some more', () => {
    for (const operation of Object.keys(operations)) {
      const needed = actionsOf(operation as OperationName); // its own key
      expect([operation, needed.length > 0]).toEqual([operation, true]);
      expect(needed.every((action) => Object.hasOwn(actions, action))).toBe(true);
    }
    expect(productActions).toHaveLength(new Set(productActions.map((action) => action.toLowerCase())).size);
  });

  test('of writing operations are writes', () => {
    const writing = Object.entries(operations).filter(([, { access }]) => access === 'write');
    for (const [operation] of writing) {
      const access = actionsOf(operation as OperationName).map((action) => actions[action].access); // its own key
      expect([operation, ...access]).toContain('write');
    }
  });
});
