/** Random policies, who has them where, and a request that they are asked about. */
import * as fc from 'fast-check';

import { caseKeys } from '../../../src/support/policy/case-condition.ts';
import { operators } from '../../../src/support/policy/operators.ts';
import type { OperatorKind } from '../../../src/support/policy/operators.ts';
import type { Block, RawPolicy, RawStatement } from '../../plain-evaluator.ts';
import { labs, retail } from '../test-accounts.ts';

export interface Attached {
  readonly policy: RawPolicy;
  /** The asker, a group that the asker is in, or somebody and something else that does not concern them. */
  readonly holder: 'user' | 'group' | 'other user' | 'other group';
  readonly scope: string;
}

export interface Sample {
  readonly attached: readonly Attached[];
  readonly asked: Asked;
  readonly userName: UserName;
  readonly userAgent: string;
}

export const userNames = ['ann', 'Bob'] as const;
export type UserName = (typeof userNames)[number];

/** An operation, and the actions that it asks for, all of them. */
export interface Asked {
  readonly operation: string;
  readonly actions: readonly string[];
  /** Null: it concerns the installation. */
  readonly account: string | null;
}

const pick = fc.constantFrom;

const askable = [
  { operation: 'DescribeCases', actions: ['support:DescribeCases'] },
  { operation: 'DescribeSeverityLevels', actions: ['support:DescribeSeverityLevels'] },
  { operation: 'ResolveCase', actions: ['support:ResolveCase'] },
  {
    operation: 'GetAttachmentDownloadLink',
    actions: ['support:DownloadAttachment', 'support:DescribeAttachment'],
  },
  { operation: 'DescribeTrustedAdvisorChecks', actions: ['support:DescribeTrustedAdvisorChecks'] },
] as const;

const asked: fc.Arbitrary<Asked> = fc.oneof(
  {
    arbitrary: fc.tuple(pick(...askable), pick(retail, labs)).map(([it, account]) => ({ ...it, account })),
    weight: 5,
  },
  {
    arbitrary: pick(
      { operation: 'ListUsers', actions: ['supportcenter:ManageUsers'], account: null },
      { operation: 'LookupEvents', actions: ['supportcenter:ReadEventHistory'], account: null },
    ),
    weight: 1,
  },
);

/** What the free text of a request's User-Agent is in a sample, so that typed operators have a typed value. */
const agents = {
  string: pick('red', 'Blue', 'a*b', 'ann'),
  number: pick('10', '3600', '1e3', '-1.5'),
  date: pick('2026-11-20T10:00:00Z', '2024-02-29T23:59:59.5Z', '1709251199'),
  arn: pick('arn:aws:iam::111122223333:user/ann', 'arn:aws:iam::111122223333:role/a:b'),
  bool: pick('true', 'false'),
  ip: pick('10.1.2.3', '192.168.7.7'),
} as const;
type AgentKind = keyof typeof agents;

const texts = [
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
] as const;

const values: Record<OperatorKind, readonly string[]> = {
  string: texts,
  null: ['true', 'false'],
  number: ['10', '1000', '3600', '-1', '4102444800'],
  date: [
    '2026-11-20',
    '2026-11-20T12:00:00+02:00',
    '1709251199',
    '2024-02-29T23:59:59.5Z',
    '2020',
    '2100-01-01',
  ],
  bool: ['true', 'false'],
  ip: ['127.0.0.0/8', '10.0.0.0/8', '192.168.7.7', '0.0.0.0/0', '10.1.2.2/31', '0:0:0:0:0:0:0:1/128'],
  arn: [
    'arn:aws:iam::*:user/ann',
    'arn:*:iam::*:user/${aws:username}',
    'arn:supportcenter:iam:::user/*',
    'arn:aws:*:*:*:role/a:*',
    'arn:aws:iam::111122223333:user/?nn',
  ],
};

const ownKeys = caseKeys.map((key) => `supportcenter:${key}`);
/** Besides the User-Agent, and one that no request here has. */
const keysOf: Record<OperatorKind, readonly string[]> = {
  string: ['aws:username', 'AWS:PrincipalType', 'aws:PrincipalTag/team', ...ownKeys],
  null: ['aws:username', 'aws:PrincipalTag/team', 'aws:SourceIp', ...ownKeys],
  number: ['aws:EpochTime', 'aws:MultiFactorAuthAge'],
  date: ['aws:CurrentTime', 'aws:EpochTime'],
  bool: ['aws:SecureTransport', 'aws:ViaAWSService'],
  ip: ['aws:SourceIp', 'aws:VpcSourceIp'],
  arn: ['aws:PrincipalArn', 'aws:SourceArn'],
};

const named = Object.entries(operators).map(([name, { kind }]) => ({ name, kind }));

function conditionFor(agent: AgentKind): fc.Arbitrary<Block> {
  const suiting = named.filter(({ kind }) => kind === agent);
  return fc
    .tuple(
      pick(...named, ...suiting, ...suiting),
      fc.boolean(),
      pick('', '', 'ForAnyValue:', 'ForAllValues:'),
    )
    .chain(([{ name, kind }, ifExists, set]) => {
      const operator = name === 'Null' ? name : `${set}${name}${ifExists ? 'IfExists' : ''}`;
      const isAgents = kind === agent || kind === 'null';
      const key = pick(
        ...keysOf[kind],
        ...(isAgents ? ['aws:UserAgent', 'aws:UserAgent', 'aws:useragent'] : []),
      );
      const wanted = fc.subarray([...values[kind]], {
        minLength: 1,
        maxLength: Math.min(3, values[kind].length),
      });
      return fc.tuple(key, wanted).map(([name_, list]): Block => ({
        [operator]: { [name_]: list.length === 1 ? (list[0] ?? '') : list },
      }));
    });
}

const patterns = fc.subarray(
  [
    'support:*',
    'SUPPORT:resolve*',
    'support:Describe?ases',
    'support:Describe*',
    'support:D*Attachment',
    '*',
    'supportcenter:*',
    '*:*',
    'support:CreateCase',
  ],
  { minLength: 1, maxLength: 3 },
);

function statementFor(agent: AgentKind): fc.Arbitrary<RawStatement> {
  return fc
    .tuple(
      pick('Allow', 'Allow', 'Allow', 'Deny'),
      pick('Action', 'Action', 'Action', 'NotAction'),
      patterns,
      fc.array(conditionFor(agent), { maxLength: 2 }),
    )
    .map(([effect, element, matching, conditions]): RawStatement => ({
      Effect: effect,
      [element]: matching.length === 1 ? (matching[0] ?? '*') : matching,
      Resource: '*',
      ...(conditions.length > 0 ? { Condition: Object.assign({}, ...conditions) as Block } : {}), // blocks only
    }));
}

function attachedFor(agent: AgentKind): fc.Arbitrary<Attached> {
  return fc.record({
    policy: fc.record({
      Version: pick('2012-10-17', '2012-10-17', '2012-10-17', '2008-10-17'),
      Statement: fc.array(statementFor(agent), { minLength: 1, maxLength: 3 }),
    }),
    holder: pick('user', 'user', 'user', 'group', 'group', 'other user', 'other group'),
    scope: pick('*', '*', '*', retail, labs),
  });
}

/** The table's own keys. */
const agentKinds = Object.keys(agents) as AgentKind[];

export const samples: fc.Arbitrary<Sample> = pick(...agentKinds).chain((agent) =>
  fc.record({
    attached: fc.array(attachedFor(agent), { minLength: 1, maxLength: 4 }),
    asked,
    userName: pick(...userNames),
    userAgent: agents[agent],
  }),
);
