/** Random policies, decided by the evaluator and by a plain one that shares no code with it. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionsOf, isAllowed } from '../../../test/plain-evaluator.ts';
import type { Block, RawPolicy, RawStatement } from '../../../test/plain-evaluator.ts';
import { caseKeys, matchesCase } from './case-condition.ts';
import type { CaseAttributes } from './case-condition.ts';
import { evaluate } from './evaluate.ts';
import type { Decision } from './evaluate.ts';
import { operators } from './operators.ts';
import { parsePolicy, readPolicy } from './policy-document.ts';

const pick = fc.constantFrom;
const some = <T>(...values: T[]) =>
  fc.subarray(values, { minLength: 1, maxLength: Math.min(3, values.length) });

/** Keys of the request and values that they have there, by the kind of operator that they go with. */
const requestKeys = fc.record({
  'aws:username': fc.subarray(['ann', 'Bob', 'a*b'], { maxLength: 1 }),
  'aws:principaltag/team': fc.subarray(['red', 'blue'], { maxLength: 1 }),
  'aws:tagkeys': fc.subarray(['red', 'blue', 'ann']),
  'aws:multifactorauthage': fc.subarray(['10', '3600', '1e3'], { maxLength: 1 }),
  'aws:currenttime': fc.subarray(['2026-11-20T10:00:00Z', '2024-02-29T23:59:59.5Z'], { maxLength: 1 }),
  'aws:securetransport': fc.subarray(['true', 'false'], { maxLength: 1 }),
  'aws:sourceip': fc.subarray(['10.1.2.3', '192.168.7.7', '2001:db8:0:0:0:0:0:5'], { maxLength: 1 }),
  'aws:principalarn': fc.subarray(
    ['arn:aws:iam::111122223333:user/ann', 'arn:aws:iam::111122223333:role/a:b'],
    {
      maxLength: 1,
    },
  ),
});

const attributes: fc.Arbitrary<CaseAttributes> = fc.record({
  SubmittedBy: fc.subarray(['ann', 'Bob', 'a*b'], { maxLength: 1 }),
  Label: fc.subarray(['red', 'blue', 'ann']),
  ServiceCode: fc.subarray(['amazon-s3', 'aws-lambda'], { maxLength: 1 }),
  Team: fc.subarray(['red', 'blue']),
});

const textKeys = ['aws:username', 'aws:PrincipalTag/team', 'aws:TagKeys'];
const ownKeys = caseKeys.map((key) => `supportcenter:${key}`);
const texts = some(
  'ann',
  'BOB',
  'red',
  'blue',
  'amazon-s3',
  'a*',
  '?ed',
  '*',
  'a${*}b',
  '${aws:username}',
  "${aws:PrincipalTag/team, 'blue'}",
);

/** Keys and values that suit an operator. */
const operands: Record<string, [string[], fc.Arbitrary<string[]>]> = {
  string: [[...textKeys, ...ownKeys, ...ownKeys], texts],
  null: [[...textKeys, ...ownKeys], some('true', 'false').map((values) => values.slice(0, 1))],
  number: [['aws:MultiFactorAuthAge'], some('10', '1000', '3600', '-1')],
  date: [['aws:CurrentTime'], some('2026-11-20', '2026-11-20T12:00:00+02:00', '1709251199', '2024')],
  bool: [['aws:SecureTransport'], some('true', 'false')],
  ip: [
    ['aws:SourceIp'],
    some('10.0.0.0/8', '192.168.7.7', '0.0.0.0/0', '2001:db8:0:0:0:0:0:0/32', '10.1.2.4/31'),
  ],
  arn: [
    ['aws:PrincipalArn'],
    some(
      'arn:aws:iam::*:user/${aws:username}',
      'arn:aws:iam::*:role/*',
      'arn:*:iam::1*:user/?nn',
      'arn:aws:*:*:*:role/a:*',
    ),
  ],
};

const named = Object.entries(operators).map(([name, { kind }]) => [name, kind] as const);
const own = named.filter(([, kind]) => kind === 'string' || kind === 'null');

const condition: fc.Arbitrary<Block> = fc
  .tuple(
    pick(...named, ...own, ...own, ...own, ['StringMatches', 'string'] as const),
    fc.boolean(),
    pick('', '', 'ForAnyValue:', 'ForAllValues:'),
  )
  .chain(([[name, kind], ifExists, set]) => {
    const [keys = [], values = texts] = operands[kind] ?? [];
    const operator = name === 'Null' ? name : `${set}${name}${ifExists ? 'IfExists' : ''}`;
    return fc.tuple(pick(...keys), values).map(([key, wanted]) => ({ [operator]: { [key]: wanted } }));
  });

const actions = ['support:ResolveCase', 'support:DescribeCases', 'trustedadvisor:DescribeChecks'];
const patterns = some(
  'support:*',
  'SUPPORT:resolve*',
  'support:Describe?ases',
  'support:*Cases',
  '*',
  'trustedadvisor:*',
  'support:CreateCase',
);

const statement: fc.Arbitrary<RawStatement> = fc
  .tuple(
    pick('Allow', 'Allow', 'Deny'),
    fc.boolean(),
    patterns,
    fc.array(condition, { maxLength: 2 }),
    fc.boolean(),
  )
  .map(([effect, isPlain, matching, conditions, isNegated]): RawStatement => ({
    Effect: effect,
    ...(isNegated && !isPlain ? { NotAction: matching } : { Action: matching }),
    Resource: '*',
    ...(conditions.length > 0 ? { Condition: Object.assign({}, ...conditions) as Block } : {}), // blocks only
  }));

const policies = fc.array(
  fc
    .array(statement, { minLength: 1, maxLength: 3 })
    .map((list): RawPolicy => ({ Version: '2012-10-17', Statement: list })),
  { minLength: 1, maxLength: 3 },
);

function appliesTo(decision: Decision, attributesOfCase: CaseAttributes): boolean {
  if (decision.effect === 'conditional') return matchesCase(decision.condition, attributesOfCase);
  return decision.effect === 'allow';
}

test('the evaluator and a plain one agree, with the case known, unknown, and without a case', () => {
  const hit = new Set<string>();
  const answers = { allowed: 0, conditional: 0, all: 0 };
  fc.assert(
    fc.property(policies, pick(...actions), requestKeys, attributes, (raw, action, context, ofCase) => {
      const read = raw.map((policy) => readPolicy(JSON.stringify(policy)));
      const whole = { ...context };
      for (const key of caseKeys)
        Object.assign(whole, { [`supportcenter:${key.toLowerCase()}`]: ofCase[key] });
      const expected = isAllowed(raw, action, whole);

      const open = evaluate(read, { action, context });
      expect(appliesTo(open, ofCase)).toBe(expected);
      const known = evaluate(read, { action, context: whole, caseKeys: 'absent' });
      expect(known.effect).toBe(expected ? 'allow' : 'deny');
      const without = evaluate(read, { action, context, caseKeys: 'absent' });
      expect(without.effect).toBe(isAllowed(raw, action, context) ? 'allow' : 'deny');

      const names = raw.flatMap(({ Statement }) => Statement.flatMap(conditionsOf)).map(([name]) => name);
      const isUnderstood = raw.every((policy) => parsePolicy(JSON.stringify(policy)).ok);
      expect(isUnderstood).toBe(names.every((name) => !name.includes('Matches')));
      for (const name of names) hit.add(name.replace(/^.*:/, '').replace(/IfExists$/, ''));
      answers.all++;
      answers.allowed += expected ? 1 : 0;
      answers.conditional += open.effect === 'conditional' ? 1 : 0;
    }),
    { numRuns: 4_000, seed: 4 },
  );
  expect([...hit].sort()).toEqual([...Object.keys(operators), 'StringMatches'].sort());
  expect(answers.allowed / answers.all).toBeGreaterThan(0.3);
  expect(answers.allowed / answers.all).toBeLessThan(0.7);
  expect(answers.conditional / answers.all).toBeGreaterThan(0.1);
}, 120_000);
