/** Random policies, decided by the evaluator and by a plain one that shares no code with it. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionsOf, isAllowed } from '../../../test/plain-evaluator.ts';
import {
  bareOperator,
  caseOperators,
  namedOperators,
  ownKeys,
  randomPolicy,
} from '../../../test/random-policies.ts';
import { caseKeys, matchesCase } from './case-condition.ts';
import type { CaseAttributes } from './case-condition.ts';
import { evaluate } from './evaluate.ts';
import type { Decision } from './evaluate.ts';
import { operators } from './operators.ts';
import { parsePolicy, readPolicy } from './policy-document.ts';

const pick = fc.constantFrom;

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
  OpenedBy: fc.subarray(['ann', 'u-1', 'a*b'], { maxLength: 2 }),
  Label: fc.subarray(['red', 'blue', 'ann']),
  ServiceCode: fc.subarray(['amazon-s3', 'aws-lambda'], { maxLength: 1 }),
  Team: fc.subarray(['red', 'blue']),
});

const textKeys = ['aws:username', 'aws:PrincipalTag/team', 'aws:TagKeys'];

const policies = fc.array(
  randomPolicy({
    operators: [
      ...namedOperators,
      ...caseOperators,
      ...caseOperators,
      ...caseOperators,
      { name: 'StringMatches', kind: 'string' },
    ],
    keys: {
      string: [...textKeys, ...ownKeys, ...ownKeys],
      null: [...textKeys, ...ownKeys],
      number: ['aws:MultiFactorAuthAge'],
      date: ['aws:CurrentTime'],
      bool: ['aws:SecureTransport'],
      ip: ['aws:SourceIp'],
      arn: ['aws:PrincipalArn'],
    },
    patterns: [
      'support:*',
      'SUPPORT:resolve*',
      'support:Describe?ases',
      'support:*Cases',
      '*',
      'trustedadvisor:*',
      'support:CreateCase',
    ],
    effects: ['Allow', 'Allow', 'Deny'],
  }),
  { minLength: 1, maxLength: 3 },
);
const actions = ['support:ResolveCase', 'support:DescribeCases', 'trustedadvisor:DescribeChecks'];

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
      for (const name of names) hit.add(bareOperator(name));
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
