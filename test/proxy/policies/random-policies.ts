/** Who has random policies where, and a request that they are asked about. */
import * as fc from 'fast-check';

import type { RawPolicy } from '../../plain-evaluator.ts';
import { namedOperators, ownKeys, randomPolicy } from '../../random-policies.ts';
import type { Pools } from '../../random-policies.ts';
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
  /** Of `knownCases`, for what is asked of one case. */
  readonly caseIndex: number;
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

/** Besides the User-Agent, and one that no request here has. */
const keysOf: Pools['keys'] = {
  string: ['aws:username', 'AWS:PrincipalType', 'aws:PrincipalTag/team', ...ownKeys],
  null: ['aws:username', 'aws:PrincipalTag/team', 'aws:SourceIp', ...ownKeys],
  number: ['aws:EpochTime', 'aws:MultiFactorAuthAge'],
  date: ['aws:CurrentTime', 'aws:EpochTime'],
  bool: ['aws:SecureTransport', 'aws:ViaAWSService'],
  ip: ['aws:SourceIp', 'aws:VpcSourceIp'],
  arn: ['aws:PrincipalArn', 'aws:SourceArn'],
};

const agentKeys = ['aws:UserAgent', 'aws:UserAgent', 'aws:useragent'];

function poolsFor(agent: AgentKind): Pools {
  const suiting = namedOperators.filter(({ kind }) => kind === agent);
  return {
    operators: [...namedOperators, ...suiting, ...suiting],
    keys: {
      ...keysOf,
      null: [...keysOf.null, ...agentKeys],
      [agent]: [...keysOf[agent], ...agentKeys],
    },
    patterns: [
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
  };
}

function attachedFor(agent: AgentKind): fc.Arbitrary<Attached> {
  return fc.record({
    policy: randomPolicy(poolsFor(agent)),
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
    caseIndex: fc.nat(),
  }),
);
