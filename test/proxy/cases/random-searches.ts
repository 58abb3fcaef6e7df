/** Random cases, questions and policies that are near enough to each other to meet. */
import * as fc from 'fast-check';

import type { SearchRequest, SearchToken } from '../../../src/contract/center/search-for-cases.ts';
import { searchProperties, sortProperties } from '../../../src/contract/center/search-for-cases.ts';
import { clockStates } from '../../../src/contract/center/search-rules.ts';
import { caseStatuses } from '../../../src/support/case-status.ts';
import { awsName } from '../../../src/support/origin.ts';
import { severityCodes } from '../../../src/support/severities.ts';
import type { Block, RawPolicy, RawStatement } from '../../plain-evaluator.ts';
import { labs, retail } from '../test-accounts.ts';
import { owners, teams } from './assign-work.ts';
import { caseOf, message, opened } from './index-database.ts';
import type { KnownCase } from './plain-search.ts';

const pick = fc.constantFrom;
const hour = 3_600_000;

const people = ['ann', 'Ann', 'bob', 'carl', 'ann.other'] as const;
const services = ['amazon-s3', 'amazon-rds', 'billing'] as const;
const words = [
  'disk',
  'full',
  'Disk',
  'élevé',
  'eleve',
  'error',
  'errors',
  '東京',
  '大阪',
  'a-b',
  'b',
  '42',
  '%',
] as const;
const sentence = fc.array(pick(...words), { minLength: 1, maxLength: 5 }).map((some) => some.join(' '));

const labels = ['blue', 'Blue', 'rot'] as const;
const days = ['2026-11-02', '2026-11-03', '2026-12-01'] as const;

const told = fc.record({
  subject: sentence,
  status: pick(...caseStatuses),
  severityCode: pick(...severityCodes),
  serviceCode: pick(...services),
  categoryCode: pick('other', 'storage'),
  issueType: pick('technical', 'customer-service'),
  language: pick('en', 'ja'),
  submittedBy: pick(...people),
  accountId: pick(retail, labs),
  due: fc.option(fc.integer({ min: 0, max: 3 })),
  owner: fc.option(pick(...owners), { nil: undefined }),
  team: fc.option(pick(...teams), { nil: undefined }),
  labels: fc.subarray([...labels]),
  followUpOn: fc.option(pick(...days), { nil: undefined }),
  bodies: fc.array(fc.tuple(sentence, pick('ann', awsName), fc.boolean()), { maxLength: 3 }),
});

/** Always the same ones, as many as are asked for. */
export function randomCases(count: number): KnownCase[] {
  return fc
    .sample(told, { numRuns: count, seed: 6 })
    .map(({ due, bodies, accountId, owner, team, labels: own, followUpOn, ...changes }, n) => {
      const communications = bodies.map(([body, author, hasFile], index) =>
        message(opened + n * 60_000 + index * 7 * hour, body, author, hasFile ? ['log.txt'] : []),
      );
      const one = caseOf(n, { ...changes, communications }, accountId);
      return {
        ...one,
        accountId,
        ...(owner && { owner }),
        ...(team && { team }),
        labels: own,
        ...(n % 3 < owners.length && { openedBy: owners[n % 3] ?? '' }),
        ...(followUpOn && { followUpOn }),
        firstResponseDue: due === null ? null : opened + due * hour,
        ...(one.status === 'resolved' && { timeResolved: opened + 2 * hour }),
      };
    });
}

const moment = pick(
  '2026-11-02',
  '2026-11-03',
  new Date(opened + hour).toISOString(),
  new Date(opened + 2 * hour).toISOString(),
);
const texts: Partial<Record<keyof typeof searchProperties, fc.Arbitrary<string>>> = {
  accountId: pick(retail, labs, '1'),
  caseId: pick(caseOf(1).caseId, caseOf(2, {}, labs).caseId),
  displayId: pick('9000000001', '9000000002', '9'),
  subject: fc.oneof(pick('dis', 'DISK', '%', 'é', ''), sentence),
  status: pick(...caseStatuses),
  turn: pick('aws', 'customer', 'nobody'),
  severityCode: pick(...severityCodes),
  serviceCode: pick(...services),
  categoryCode: pick('other', 'storage'),
  issueType: pick('technical', 'customer-service'),
  language: pick('en', 'ja'),
  submittedBy: pick(...people, 'an'),
  openedBy: pick(...owners, 'Ann', ':mine', ':none'),
  clock: pick(...clockStates),
  silentDays: pick('0', '1', '2'),
  rating: pick('1', '5'),
  resolutionHours: pick('0', '2', '7', '14'),
  owner: pick(...owners, 'Ann', ':mine', ':none'),
  team: pick(...teams, ':mine', ':none'),
  label: pick(...labels, ':none', ':mine'),
  followUpOn: pick(...days, ':none'),
};

/** When somebody asks. */
export const moments = pick(opened + 1.9 * hour, opened + 2.6 * hour, opened + 30 * hour);
const truths = new Set(['hasAttachment', 'isUnread', 'isFollowed', 'isReopened', 'isRated']);

/** The table's own keys. */
const properties = (Object.keys(searchProperties) as (keyof typeof searchProperties)[])
  // What follows from the order of messages has a test of its own (measures.spec.ts).
  .filter((property) => property !== 'timeReopened');

const comparing = new Set(['<', '>=']);

const token: fc.Arbitrary<SearchToken> = pick(...properties)
  .chain((property) =>
    fc.record({
      property: fc.constant(property),
      operator: pick<SearchToken['operator'][]>(...searchProperties[property]),
      value: texts[property] ?? (truths.has(property) ? pick('true', 'false') : moment),
    }),
  )
  // Nothing is before no day.
  .filter(({ operator, value }) => !(comparing.has(operator) && value === ':none'));

const textPart = fc.oneof(
  pick(...words, 'err', '東', '京', 'dis', '9000000001'),
  sentence.map((it) => `"${it}"`),
);

export const requests: fc.Arbitrary<SearchRequest> = fc.record(
  {
    text: fc.oneof(
      fc.constant(''),
      fc.array(textPart, { maxLength: 2 }).map((parts) => parts.join(' ')),
    ),
    tokens: fc.array(token, { maxLength: 3 }),
    operation: pick('and' as const, 'or' as const),
    sort: pick(...sortProperties.filter((sort) => sort !== 'relevance')),
    descending: fc.boolean(),
    from: fc.integer({ min: 0, max: 5 }),
  },
  { requiredKeys: ['text', 'sort', 'descending', 'from'] },
);

const operators = ['StringEquals', 'StringNotEquals', 'StringLike', 'StringEqualsIgnoreCase'] as const;
const condition: fc.Arbitrary<Block> = fc
  .tuple(
    pick('', '', 'ForAnyValue:', 'ForAllValues:'),
    pick(...operators),
    pick('', '', 'IfExists'),
    pick('SubmittedBy', 'SubmittedBy', 'ServiceCode', 'ServiceCode', 'Label', 'Team', 'OpenedBy'),
    fc.subarray(
      ['user bob', ...people, ...services, ...labels, ...teams, 'a*', '*', '?ob', 'amazon-*', 'b*'],
      {
        minLength: 1,
        maxLength: 3,
      },
    ),
  )
  .map(([set, operator, ifExists, key, values]) => ({
    [`${set}${operator}${ifExists}`]: { [`supportcenter:${key}`]: values },
  }));

const statement: fc.Arbitrary<RawStatement> = fc
  .tuple(
    pick('Allow' as const, 'Allow' as const, 'Allow' as const, 'Deny' as const),
    fc.subarray(
      [
        'support:*',
        'support:SearchForCases',
        'support:DescribeCases',
        'support:DescribeC*',
        'support:*Communications',
      ],
      { minLength: 1, maxLength: 3 },
    ),
    fc.array(condition, { maxLength: 2 }),
  )
  .map(([effect, actions, conditions]) => ({
    Effect: effect,
    Action: actions,
    Resource: '*' as const,
    // Blocks only.
    ...(conditions.length > 0 ? { Condition: Object.assign({}, ...conditions) as Block } : {}),
  }));

const everything: RawStatement = { Effect: 'Allow', Action: 'support:*', Resource: '*' };

/** Half of them begin with everything allowed, so that denials have something to take away. */
export const policies: fc.Arbitrary<RawPolicy> = fc
  .tuple(fc.boolean(), fc.array(statement, { minLength: 1, maxLength: 4 }))
  .map(([isWide, statements]) => ({
    Version: '2012-10-17',
    Statement: isWide ? [everything, ...statements] : statements,
  }));
