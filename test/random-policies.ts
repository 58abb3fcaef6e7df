/** Random policies, for every suite that holds a decision of the product against the plain evaluator. */
import * as fc from 'fast-check';

import { caseKeys } from '../src/support/policy/case-condition.ts';
import { operators } from '../src/support/policy/operators.ts';
import type { OperatorKind } from '../src/support/policy/operators.ts';
import type { Block, RawPolicy, RawStatement } from './plain-evaluator.ts';

export interface NamedOperator {
  readonly name: string;
  readonly kind: OperatorKind;
}

export const namedOperators: readonly NamedOperator[] = Object.entries(operators).map(([name, { kind }]) => ({
  name,
  kind,
}));

/** Those that suit the keys of a case. */
export const caseOperators = namedOperators.filter(({ kind }) => kind === 'string' || kind === 'null');

export const ownKeys = caseKeys.map((key) => `supportcenter:${key}`);

/** What a suite's policies are made of. Whatever stands in a list twice comes twice as often. */
export interface Pools {
  readonly operators: readonly NamedOperator[];
  readonly keys: Readonly<Record<OperatorKind, readonly string[]>>;
  readonly values?: Partial<Readonly<Record<OperatorKind, readonly string[]>>>;
  readonly patterns: readonly string[];
  readonly effects?: readonly ('Allow' | 'Deny')[];
  readonly elements?: readonly ('Action' | 'NotAction')[];
  readonly conditionsAtMost?: number;
}

/** Values that compare with few others in many ways. IPv6 is written in full, as the plain evaluator reads it. */
const values: Readonly<Record<OperatorKind, readonly string[]>> = {
  string: [
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
    '${aws:PrincipalTag/team}',
  ],
  null: ['true', 'false'],
  number: ['10', '1000', '3600', '-1', '4102444800'],
  date: [
    '2026-11-20',
    '2026-11-20T12:00:00+02:00',
    '1709251199',
    '2024-02-29T23:59:59.5Z',
    '2024',
    '2100-01-01',
  ],
  bool: ['true', 'false'],
  ip: [
    '127.0.0.0/8',
    '10.0.0.0/8',
    '192.168.7.7',
    '0.0.0.0/0',
    '10.1.2.2/31',
    '2001:db8:0:0:0:0:0:0/32',
    '0:0:0:0:0:0:0:1/128',
  ],
  arn: [
    'arn:aws:iam::*:user/ann',
    'arn:*:iam::*:user/${aws:username}',
    'arn:supportcenter:iam:::user/*',
    'arn:aws:iam::*:role/*',
    'arn:aws:*:*:*:role/a:*',
    'arn:aws:iam::111122223333:user/?nn',
  ],
};

const pick = fc.constantFrom;

function someOf(list: readonly string[]): fc.Arbitrary<string | string[]> {
  const some = fc.subarray([...list], { minLength: 1, maxLength: Math.min(3, list.length) });
  return some.map((chosen) => (chosen.length === 1 ? (chosen[0] ?? '') : chosen));
}

function condition(pools: Pools): fc.Arbitrary<Block> {
  return fc
    .tuple(pick(...pools.operators), fc.boolean(), pick('', '', 'ForAnyValue:', 'ForAllValues:'))
    .chain(([{ name, kind }, ifExists, set]) => {
      const operator = name === 'Null' ? name : `${set}${name}${ifExists ? 'IfExists' : ''}`;
      const wanted = someOf(pools.values?.[kind] ?? values[kind]);
      return fc
        .tuple(pick(...pools.keys[kind]), wanted)
        .map(([key, list]): Block => ({ [operator]: { [key]: list } }));
    });
}

function statement(pools: Pools): fc.Arbitrary<RawStatement> {
  const { effects = ['Allow', 'Allow', 'Allow', 'Deny'] } = pools;
  const { elements = ['Action', 'Action', 'Action', 'NotAction'] } = pools;
  return fc
    .tuple(
      pick(...effects),
      pick(...elements),
      someOf(pools.patterns),
      fc.array(condition(pools), { maxLength: pools.conditionsAtMost ?? 2 }),
    )
    .map(([effect, element, matching, conditions]): RawStatement => ({
      Effect: effect,
      [element]: matching,
      Resource: '*',
      ...(conditions.length > 0 ? { Condition: Object.assign({}, ...conditions) as Block } : {}), // blocks only
    }));
}

export function randomPolicy(pools: Pools): fc.Arbitrary<RawPolicy> {
  return fc.record({
    Version: pick('2012-10-17', '2012-10-17', '2012-10-17', '2008-10-17'),
    Statement: fc.array(statement(pools), { minLength: 1, maxLength: 3 }),
  });
}

/** The operator by itself, without its quantifier and `IfExists`. */
export function bareOperator(operator: string): string {
  return operator.replace(/^.*:/, '').replace(/IfExists$/, '');
}
