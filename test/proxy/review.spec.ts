/** Queues and figures: each counts what a search for its cases finds, whoever asks and wherever they are. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  ageTokens,
  type FigureName,
  figures,
  type FigureSplit,
  figureTokens,
  openAtTokens,
  resolutionTokens,
  tokensWithValue,
} from '../../src/contract/center/figures.ts';
import type { FigureAnswer, GetCaseFiguresAnswer } from '../../src/contract/center/review.ts';
import type { SearchRequest, SearchToken } from '../../src/contract/center/search-for-cases.ts';
import { keepRating } from '../../src/proxy/companion/ratings.ts';
import type { ToldCase } from '../../src/proxy/cases/told-case.ts';
import { momentOf } from '../../src/support/clocks/wall-clock.ts';
import { awsName } from '../../src/support/origin.ts';
import { engines } from '../databases.ts';
import type { Browser } from './browser.ts';
import { caseOf, message } from './cases/index-database.ts';
import { tellCases, wordsIndexed } from './cases/tell-cases.ts';
import { type Fixture, startFixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

const hour = 3_600_000;
const day = 24 * hour;
const timeZone = 'America/New_York';
/** The clocks of the zone are changed on the 8th. */
const from = momentOf(timeZone, Date.UTC(2026, 2, 1) / day, 0);
const to = momentOf(timeZone, Date.UTC(2026, 3, 1) / day, 0);
const statuses = [
  'resolved',
  'resolved',
  'work-in-progress',
  'pending-customer-action',
  'unassigned',
  'reopened',
] as const;
const count = 90;

function made(n: number, accountId: string): ToldCase {
  const timeCreated = from - 10 * day + n * 11 * hour;
  const status = statuses[n % statuses.length] ?? '';
  const isAnswered = n % 7 !== 0;
  return caseOf(
    n,
    {
      timeCreated,
      status,
      serviceCode: ['amazon-s3', 'amazon-rds', 'billing'][Math.floor(n / 2) % 3] ?? '',
      categoryCode: ['other', 'storage'][n % 2] ?? '',
      severityCode: ['low', 'high', 'urgent'][n % 3] ?? '',
      subject: n % 5 === 0 ? 'Disk is full' : 'Nothing answers',
      ...(n % 4 !== 3 && { firstResponseDue: timeCreated + 3 * hour }),
      ...(status === 'resolved' && n % 4 !== 0 && { timeResolved: timeCreated + ((n * 13) % 400) * hour }),
      communications: [
        message(timeCreated, 'It is down.'),
        ...(isAnswered ? [message(timeCreated + (n % 6) * hour + 1, 'Which one?', awsName)] : []),
        ...(status === 'reopened' ? [message(timeCreated + 9 * day, 'Again.')] : []),
      ],
    },
    accountId,
  );
}

describe.each(engines)('review on %s', (engine) => {
  let fixture: Fixture;
  const people = new Map<string, Browser>();
  beforeAll(async () => {
    fixture = await startFixture(engine);
    const all = Array.from({ length: count }, (_, n) => n);
    for (const [accountId, own] of Map.groupBy(all, (n) => (n % 4 === 0 ? labs : retail))) {
      await tellCases(
        fixture.database,
        accountId,
        own.map((n) => made(n, accountId)),
        to,
      );
    }
    await fixture.database.write(async (transaction) => {
      for (const n of [0, 1, 6, 7, 12]) {
        const { caseId } = made(n, n % 4 === 0 ? labs : retail);
        const rating = { caseId, communicationKey: '1', rating: (n % 5) + 1 };
        await keepRating(fixture.database, transaction, rating, { userId: 'u', now: from + n * day });
      }
    });
    await fixture.database.write(async (transaction) => {
      await transaction.insertInto('user_groups').values({ group_id: 'g', name: 'Platform' }).execute();
      const rows = await transaction
        .selectFrom('indexed_cases')
        .select(['case_no', 'case_id', 'account_id'])
        .where('severity_code', '=', 'high')
        .execute();
      const kept = {
        owner_id: null,
        team: 'g',
        follow_up_on: null,
        version: 1,
        updated_at: 0,
        updated_by: 'u',
      };
      await transaction
        .insertInto('case_work')
        .values(rows.map((row) => ({ ...row, ...kept })))
        .execute();
    });
    await wordsIndexed(fixture.database);
    const review = { policy: 'SupportCenterReview', scope: '*' } as const;
    const narrow = {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Action: ['support:SearchForCases', 'support:Describe*'],
          Resource: '*',
          Condition: { StringEquals: { 'supportcenter:ServiceCode': 'amazon-s3' } },
        },
      ],
    };
    people.set('admin', await fixture.admin());
    const reading = { policy: 'AWSSupportReadOnly', scope: retail } as const;
    people.set('of one account', await fixture.userWith('one', [review, reading]));
    people.set('of one service', await fixture.userWith('narrow', [review, { policy: narrow, scope: '*' }]));
    people.set('of nothing', await fixture.userWith('nothing', [review]));
  });
  afterAll(() => fixture.close());

  const browserOf = (who: string): Browser => people.get(who) ?? expect.unreachable(who);

  async function send<Output>(who: string, operation: string, input: object): Promise<Output> {
    const { status, text, output } = await browserOf(who).center(operation, input, {}, null);
    expect([status, text]).toEqual([200, text]);
    // The operation's answer, as the contract has it.
    return output as Output;
  }

  async function totalOf(who: string, tokens: readonly SearchToken[], more: SearchRequest = {}) {
    const { total } = await send<{ total: number }>(who, 'SearchForCases', { ...more, tokens, size: 0 });
    return total;
  }

  interface Asked {
    readonly figure: FigureName;
    readonly by?: FigureSplit;
  }

  async function ask(who: string, asked: readonly Asked[], tokens: readonly SearchToken[] = [], more = {}) {
    const span = { from: new Date(from).toISOString(), to: new Date(to).toISOString(), timeZone };
    const question = { figures: asked, tokens, ...span, ...more };
    return await send<GetCaseFiguresAnswer>(who, 'GetCaseFigures', question);
  }

  const names = Object.keys(figures) as FigureName[]; // the table's own keys
  const splits = ['accountId', 'team', 'serviceCode', 'categoryCode', 'severityCode', 'rating'] as const;
  const common: SearchToken[] = [
    { property: 'severityCode', operator: '=', value: 'urgent' },
    { property: 'severityCode', operator: '=', value: 'high' },
  ];

  test.each([
    ['admin', [], {}],
    ['admin', common, {}],
    ['admin', [], { accountIds: [labs] }],
    ['of one account', [], {}],
    ['of one service', common, {}],
    ['of nothing', [], {}],
  ] as [string, SearchToken[], SearchRequest][])(
    '%s finds behind each figure as many cases as it says',
    async (who, tokens, more) => {
      const asked = names.flatMap((figure) => splits.map((by) => ({ figure, by })));
      let seen = 0;
      for (let at = 0; at < asked.length; at += 20) {
        const some = asked.slice(at, at + 20);
        const answer = await ask(who, some, tokens, more);
        for (const [index, { figure, by }] of some.entries()) {
          const found = answer.figures[index];
          const own = [...tokens, ...figureTokens(figure, { from, to })];
          expect([figure, found?.total]).toEqual([figure, await totalOf(who, own, more)]);
          for (const { value, count: counted } of found?.counts ?? []) {
            if (by === 'rating' && value === '0') continue;
            const behind = await totalOf(who, tokensWithValue(own, by, value), more);
            expect([figure, by, value, counted]).toEqual([figure, by, value, behind]);
            seen += counted;
          }
        }
      }
      expect(seen > 0).toBe(who !== 'of nothing');
    },
  );

  test('days are those of the zone, and the backlog is what was open when each ended', async () => {
    const moved = ['opened', 'closed', 'reopened', 'rated'] as const;
    const asked = [...moved, 'backlog' as const].map((figure) => ({ figure, by: 'day' as const }));
    const answer = await ask('admin', asked);
    const spanOf = (date: string) => {
      const number = Date.parse(date) / day;
      return { from: momentOf(timeZone, number, 0), to: momentOf(timeZone, number + 1, 0) };
    };
    for (const [index, figure] of moved.entries()) {
      for (const { value, count: counted } of answer.figures[index]?.counts ?? []) {
        const behind = await totalOf('admin', figureTokens(figure, spanOf(value)));
        expect([figure, value, counted]).toEqual([figure, value, behind]);
      }
    }
    const backlog = answer.figures[4]?.counts ?? [];
    expect(backlog).toHaveLength(31);
    for (const { value, count: counted } of backlog) {
      expect([value, counted]).toEqual([value, await totalOf('admin', openAtTokens(spanOf(value)))]);
    }
  });

  test('ages and times to resolution lead to their cases, step by step', async () => {
    const { figures: answers, at } = await ask('admin', [
      { figure: 'backlog', by: 'age' },
      { figure: 'closed', by: 'resolution' },
    ]);
    const [ages, resolutions] = answers as [FigureAnswer, FigureAnswer]; // as many as were asked for
    for (const { value, count: counted } of ages.counts) {
      const own = [...figureTokens('backlog', { from, to }), ...ageTokens(Number(value), Date.parse(at))];
      expect([value, counted]).toEqual([value, await totalOf('admin', own)]);
    }
    for (const { value, count: counted } of resolutions.counts) {
      const own = [...figureTokens('closed', { from, to }), ...resolutionTokens(Number(value))];
      expect([value, counted]).toEqual([value, await totalOf('admin', own)]);
    }
    expect(resolutions.counts.reduce((sum, one) => sum + one.count, 0)).toBe(resolutions.total);
    expect(resolutions.median).toBeGreaterThan(0);
    expect(resolutions.ninetieth).toBeGreaterThanOrEqual(resolutions.median ?? Infinity);
  });

  test('a median is that of the cases, plainly sorted', async () => {
    const [answer] = (await ask('admin', [{ figure: 'responded', by: 'firstResponse' }])).figures;
    const minutes = Array.from({ length: count }, (_, n) => n)
      .filter((n) => n % 7 !== 0 && n % 4 !== 3)
      .map((n) => ({ opened: from - 10 * day + n * 11 * hour, took: (n % 6) * 60 }))
      .filter(({ opened }) => opened >= from && opened < to)
      .map(({ took }) => took)
      .sort((left, right) => left - right);
    expect(answer?.total).toBe(minutes.length);
    expect(answer?.median).toBe(minutes[Math.ceil(minutes.length / 2) - 1]);
    expect(answer?.ninetieth).toBe(minutes[Math.ceil(minutes.length * 0.9) - 1]);
  });

  test.each(['admin', 'of one account', 'of one service', 'of nothing'])(
    'the queues of %s have as many cases as their searches find',
    async (who) => {
      const searches: SearchRequest[] = [
        { tokens: [{ property: 'turn', operator: '=', value: 'customer' }] },
        {
          tokens: [
            { property: 'clock', operator: '=', value: 'late' },
            { property: 'severityCode', operator: '=', value: 'low' },
          ],
          operation: 'or',
        },
        { text: 'disk' },
        { accountIds: [retail] },
        {
          accountIds: [retail],
          text: 'answers',
          tokens: [{ property: 'silentDays', operator: '>=', value: '3' }],
        },
        {},
      ];
      const { counts } = await send<{ counts: number[] }>(who, 'CountReviewQueues', { searches });
      expect(counts).toHaveLength(searches.length);
      for (const [index, { accountIds, tokens = [], ...more }] of searches.entries()) {
        const isAllowed = who !== 'of nothing';
        const behind = isAllowed
          ? await totalOf(who, tokens, { ...more, ...(accountIds && { accountIds }) })
          : 0;
        expect([index, counts[index]]).toEqual([index, behind]);
      }
      expect((counts[5] ?? 0) > 0).toBe(who !== 'of nothing');
    },
  );

  test.each([
    ['GetCaseFigures', { figures: [{ figure: 'made-up' }] }, 'figures.0.figure: must be a figure.'],
    ['GetCaseFigures', { to: '2026-01-01T00:00:00Z' }, 'to: must be after from.'],
    ['GetCaseFigures', { to: '2036-01-01T00:00:00Z' }, 'to: must be at most 800 days after from.'],
    ['GetCaseFigures', { timeZone: 'Mars/Base' }, 'timeZone: must be a time zone.'],
    ['CountReviewQueues', { searches: [] }, 'searches: must not be empty.'],
    ['CountReviewQueues', { searches: [{ size: -1 }] }, 'size: must not be negative.'],
  ])('%s refuses %j', async (operation, wrong, said) => {
    const span = { from: '2026-02-01T00:00:00Z', to: '2026-03-01T00:00:00Z', timeZone: 'UTC' };
    const right = operation === 'GetCaseFigures' ? { figures: [{ figure: 'opened' }], ...span } : {};
    const { errorType, text } = await browserOf('admin').center(operation, { ...right, ...wrong }, {}, null);
    expect([errorType, text]).toEqual(['ValidationException', expect.stringContaining(said)]);
  });
});
