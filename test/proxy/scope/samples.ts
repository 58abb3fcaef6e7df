/**
 * Policies that speak of cases, for one person each: random ones, and in each some conditions by turns, so that
 * every form of every operator comes with every key.
 */
import * as fc from 'fast-check';

import type { RawPolicy, RawStatement } from '../../plain-evaluator.ts';
import { caseOperators, ownKeys, randomPolicy } from '../../random-policies.ts';
import { seed } from '../../seed.ts';
import type { UserName } from '../policies/random-policies.ts';
import { userNames } from '../policies/random-policies.ts';

export interface ScopeSample {
  readonly userName: UserName;
  readonly policies: readonly RawPolicy[];
}

const nothing = { number: [], date: [], bool: [], ip: [], arn: [] };

const values = [
  ...'ann BOB Bob red blue Blue amazon-s3 AWS-LAMBDA % Ünï RED a* ?ed * *a* a${*}b'.split(' '),
  '${aws:username}',
  '${aws:userid}',
  '${aws:PrincipalTag/team}',
  "${aws:PrincipalTag/team, 'blue'}",
];

/** What the cases have, so that a condition divides them. */
const usual = ['ann', 'Bob', 'red', 'blue', 'a*', '?ed', 'amazon-s3', 'aws-*', '${aws:username}'];

const policy = randomPolicy({
  operators: caseOperators,
  keys: { ...nothing, string: [...ownKeys, ...ownKeys, 'aws:username'], null: ownKeys },
  values: { string: values },
  patterns: ['*', '*', 'support*:*', 'support*:*', 'support:D*', 'support:*Case*', 'support:*Attachment*'],
  effects: ['Allow', 'Allow', 'Allow', 'Allow', 'Deny'],
});

const everything: RawPolicy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
};

/** Each operator alone, with `IfExists` and with either quantifier, and each key: as a condition is written. */
export const forms: readonly (readonly [operator: string, key: string])[] = caseOperators.flatMap(
  ({ name }) => {
    const operators =
      name === 'Null'
        ? [name]
        : ['', 'ForAnyValue:', 'ForAllValues:'].flatMap((set) => [`${set}${name}`, `${set}${name}IfExists`]);
    return operators.flatMap((operator) => ownKeys.map((key) => [operator, key] as const));
  },
);

/** Forms that a sample has for certain. */
const certain = 3;

/** In how many samples every form comes. */
export const samplesForAllForms = Math.ceil(forms.length / certain);

const certainStatements = fc.array(
  fc.record({
    effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    wanted: fc.subarray(usual, { minLength: 1, maxLength: 2 }),
    isAbsent: fc.boolean(),
  }),
  { minLength: certain, maxLength: certain },
);

const drawn = fc.record({
  userName: fc.constantFrom(...userNames),
  policies: fc.array(policy, { maxLength: 2 }),
  certainly: certainStatements,
  // Under an Allow of everything the Deny statements alone decide.
  isWide: fc.constantFrom(false, false, false, true),
});

export function scopeSamples(count: number): readonly ScopeSample[] {
  return fc
    .sample(drawn, { numRuns: count, seed })
    .map(({ userName, policies, certainly, isWide }, index) => {
      const Statement = certainly.map(({ effect, wanted, isAbsent }, place): RawStatement => {
        const [operator, key] = forms[(index * certain + place) % forms.length] ?? ['Null', ''];
        const value = operator === 'Null' ? String(isAbsent) : wanted;
        return {
          Effect: effect,
          Action: 'support*:*',
          Resource: '*',
          Condition: { [operator]: { [key]: value } },
        };
      });
      return {
        userName,
        policies: [...policies, { Version: '2012-10-17', Statement }, ...(isWide ? [everything] : [])],
      };
    });
}
