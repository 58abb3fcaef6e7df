/** SearchForCases, as a browser and a program meet it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { SearchAnswer, SearchRequest, SearchToken } from '../../src/contract/center/search-for-cases.ts';
import { awsName } from '../../src/support/origin.ts';
import { engines } from '../databases.ts';
import type { Browser, CallAnswer } from './browser.ts';
import { caseOf, message, opened } from './cases/index-database.ts';
import { tellCases, wordsIndexed } from './cases/tell-cases.ts';
import { type Fixture, startFixture } from './proxy-fixture.ts';
import { labs, retail } from './test-accounts.ts';

const minute = 60_000;
const at = (minutes: number): string => new Date(opened + minutes * minute).toISOString();

const disk = caseOf(1, {
  subject: 'Disk is full on "db-1"',
  severityCode: 'urgent',
  serviceCode: 'amazon-relational-database-service',
  categoryCode: 'storage',
  status: 'pending-customer-action',
  submittedBy: 'Ann',
  ccEmailAddresses: ['ops@example.com'],
  firstResponseDue: opened + 61 * minute,
  communications: [
    message(opened + 1 * minute, 'Error 42: no space left on device /dev/xvda1', 'Ann', ['df.txt']),
    message(opened + 30 * minute, 'Please tell us the instance.', awsName),
  ],
});
const latency = caseOf(2, {
  subject: 'Latence Élevée in Osaka 大阪リージョン',
  severityCode: 'low',
  status: 'resolved',
  timeResolved: opened + 50 * minute,
  language: 'ja',
  submittedBy: 'bob',
  communications: [
    message(opened + 2 * minute, '東京リージョンの応答が遅い。 No space in the message.', 'bob'),
  ],
});
const queue = caseOf(3, {
  subject: 'Queue stands still',
  severityCode: 'critical',
  submittedBy: 'ann.other',
  issueType: 'customer-service',
  communications: [
    message(opened + 3 * minute, 'Messages are not delivered 🔥', 'ann.other'),
    message(opened + 40 * minute, 'The device pool is empty.', 'ann.other'),
  ],
});
const elsewhere = caseOf(4, { subject: 'Disk of the labs', submittedBy: 'carl' }, labs);

describe.each(engines)('SearchForCases on %s', (engine) => {
  let fixture: Fixture;
  let admin: Browser;
  beforeAll(async () => {
    fixture = await startFixture(engine);
    admin = await fixture.admin();
    await tellCases(fixture.database, retail, [disk, latency, queue]);
    await tellCases(fixture.database, labs, [elsewhere]);
    await wordsIndexed(fixture.database);
  });
  afterAll(() => fixture.close());

  const ask = (request: object, browser = admin): Promise<CallAnswer> =>
    browser.center('SearchForCases', request, {}, null);

  async function search(request: SearchRequest, browser = admin): Promise<SearchAnswer> {
    const { status, output, text } = await ask(request, browser);
    expect([status, text]).toEqual([200, text]);
    // The operation's answer, as the contract has it.
    return output as unknown as SearchAnswer;
  }

  /** The numbers of the cases that are found, in order. */
  async function numbers(request: SearchRequest, browser = admin): Promise<number[]> {
    const { cases, total } = await search(request, browser);
    expect(total).toBe(cases.length);
    return cases.map(({ displayId }) => Number(displayId) - 9_000_000_000);
  }

  const filter = (property: string, operator: string, ...values: string[]) =>
    numbers({
      // Wrong ones have tests of their own.
      tokens: values.map((value) => ({ property, operator, value })) as SearchToken[],
      sort: 'displayId',
    });

  test('tells a case as the index has it', async () => {
    const { cases, total } = await search({ accountIds: [retail], sort: 'displayId', size: 1 });
    expect(total).toBe(3);
    expect(cases).toEqual([
      {
        accountId: retail,
        caseId: disk.caseId,
        displayId: '9000000001',
        subject: disk.subject,
        status: 'pending-customer-action',
        serviceCode: 'amazon-relational-database-service',
        categoryCode: 'storage',
        severityCode: 'urgent',
        issueType: 'technical',
        language: 'en',
        submittedBy: 'Ann',
        ccEmailAddresses: ['ops@example.com'],
        timeCreated: at(1),
        timeUpdated: at(30),
        firstResponseDue: at(61),
        firstResponseAt: at(30),
        lastOrigin: 'AWS',
        communicationCount: 2,
        hasAttachment: true,
        isUnread: false,
        isFollowed: false,
        labels: [],
        nextResponses: 0,
        workedMinutes: 29,
        pausedMinutes: expect.any(Number),
        reopenedCount: 0,
      },
    ]);
  });

  test.each<[string, string, string[], number[]]>([
    ['accountId', '=', [labs], [4]],
    ['accountId', '!=', [labs], [1, 2, 3]],
    ['caseId', '=', [queue.caseId], [3]],
    ['caseId', '!=', [queue.caseId], [1, 2, 4]],
    ['displayId', '=', ['9000000002', '9000000003'], [2, 3]],
    ['displayId', '!=', ['9000000002', '9000000003'], [1, 4]],
    ['subject', ':', ['DISK'], [1, 4]],
    // ASCII letters are folded, no others.
    ['subject', ':', ['ÉLEV'], [2]],
    ['subject', ':', ['élev'], []],
    ['subject', ':', ['%'], []],
    ['subject', '!:', ['disk'], [2, 3]],
    ['subject', '=', ['Queue stands still'], [3]],
    ['subject', '!=', ['Queue stands still'], [1, 2, 4]],
    ['status', '=', ['resolved', 'opened'], [2, 3, 4]],
    ['status', '!=', ['resolved', 'opened'], [1]],
    ['turn', '=', ['aws'], [3, 4]],
    ['turn', '=', ['customer', 'nobody'], [1, 2]],
    ['turn', '!=', ['customer'], [2, 3, 4]],
    ['severityCode', '=', ['urgent'], [1]],
    ['severityCode', '!=', ['urgent'], [2, 3, 4]],
    ['serviceCode', '=', ['amazon-relational-database-service'], [1]],
    ['serviceCode', '!=', ['amazon-relational-database-service'], [2, 3, 4]],
    ['categoryCode', '=', ['storage'], [1]],
    ['categoryCode', '!=', ['storage'], [2, 3, 4]],
    ['issueType', '=', ['customer-service'], [3]],
    ['issueType', '!=', ['customer-service'], [1, 2, 4]],
    ['language', '=', ['ja'], [2]],
    ['language', '!=', ['ja'], [1, 3, 4]],
    ['submittedBy', '=', ['Ann'], [1]],
    ['submittedBy', '!=', ['Ann'], [2, 3, 4]],
    ['submittedBy', ':', ['ann'], [1, 3]],
    ['submittedBy', '!:', ['ann'], [2, 4]],
    ['timeCreated', '>=', [at(3)], [3, 4]],
    ['timeCreated', '<', [at(3)], [1, 2]],
    ['timeCreated', '=', [at(3)], [3]],
    ['timeCreated', '=', ['2026-11-02'], [1, 2, 3, 4]],
    ['timeCreated', '!=', ['2026-11-02'], []],
    ['timeUpdated', '>=', [at(30)], [1, 3]],
    ['timeUpdated', '<', [at(30)], [2, 4]],
    ['timeUpdated', '=', [at(40)], [3]],
    ['timeUpdated', '!=', [at(40)], [1, 2, 4]],
    ['timeResolved', '>=', ['2026-11-02'], [2]],
    ['timeResolved', '<', ['2026-11-03'], [2]],
    ['firstResponseDue', '>=', [at(61)], [1]],
    ['firstResponseDue', '<', [at(61)], []],
    ['hasAttachment', '=', ['true'], [1]],
    ['hasAttachment', '=', ['false'], [2, 3, 4]],
    ['isFollowed', '=', ['true'], []],
    ['isFollowed', '=', ['false'], [1, 2, 3, 4]],
  ])('filters by %s %s %j', async (property, operator, values, expected) => {
    expect(await filter(property, operator, ...values)).toEqual(expected);
  });

  test('joins filters by and, or by or', async () => {
    const tokens: SearchRequest['tokens'] = [
      { property: 'status', operator: '=', value: 'opened' },
      { property: 'submittedBy', operator: ':', value: 'ann' },
    ];
    expect(await numbers({ tokens })).toEqual([3]);
    expect(await numbers({ tokens, operation: 'or', sort: 'displayId' })).toEqual([1, 3, 4]);
  });

  test.each<[NonNullable<SearchRequest['sort']>, number[], number[]]>([
    ['timeCreated', [1, 2, 3, 4], [4, 3, 2, 1]],
    ['timeUpdated', [2, 4, 1, 3], [3, 1, 4, 2]],
    ['subject', [1, 4, 2, 3], [3, 2, 4, 1]],
    ['displayId', [1, 2, 3, 4], [4, 3, 2, 1]],
    ['status', [3, 4, 1, 2], [2, 1, 3, 4]],
    ['severityCode', [2, 4, 1, 3], [3, 1, 4, 2]],
    ['serviceCode', [2, 3, 4, 1], [1, 2, 3, 4]],
    ['accountId', [1, 2, 3, 4], [4, 1, 2, 3]],
    ['submittedBy', [1, 3, 2, 4], [4, 2, 3, 1]],
    ['firstResponseDue', [1, 2, 3, 4], [1, 2, 3, 4]],
  ])('sorts by %s', async (sort, ascending, descending) => {
    expect(await numbers({ sort })).toEqual(ascending);
    expect(await numbers({ sort, descending: true })).toEqual(descending);
  });

  test('gives pages of what changed last, and any number of rows', async () => {
    expect(await numbers({})).toEqual([3, 1, 4, 2]);
    const page = await search({ from: 1, size: 2 });
    expect([page.total, page.cases.map(({ displayId }) => displayId)]).toEqual([
      4,
      ['9000000001', '9000000004'],
    ]);
    const none = await search({ size: 0 });
    expect([none.total, none.cases]).toEqual([4, []]);
    expect((await search({ from: 4 })).cases).toEqual([]);
  });

  test('counts by facets', async () => {
    const facets: SearchRequest['facets'] = [
      'status',
      'turn',
      'severityCode',
      'serviceCode',
      'categoryCode',
      'accountId',
      'submittedBy',
      'language',
      'hasAttachment',
      'isUnread',
    ];
    const tokens: SearchRequest['tokens'] = [{ property: 'language', operator: '=', value: 'en' }];
    const answer = await search({ facets, tokens, size: 0 });
    expect(
      answer.facets.map(({ property, counts }) => [property, counts.map((it) => [it.value, it.count])]),
    ).toEqual([
      [
        'status',
        [
          ['opened', 2],
          ['pending-customer-action', 1],
        ],
      ],
      [
        'turn',
        [
          ['aws', 2],
          ['customer', 1],
        ],
      ],
      [
        'severityCode',
        [
          ['critical', 1],
          ['normal', 1],
          ['urgent', 1],
        ],
      ],
      [
        'serviceCode',
        [
          ['amazon-elastic-compute-cloud-linux', 2],
          ['amazon-relational-database-service', 1],
        ],
      ],
      [
        'categoryCode',
        [
          ['other', 2],
          ['storage', 1],
        ],
      ],
      [
        'accountId',
        [
          [retail, 2],
          [labs, 1],
        ],
      ],
      [
        'submittedBy',
        [
          ['Ann', 1],
          ['ann.other', 1],
          ['carl', 1],
        ],
      ],
      ['language', [['en', 3]]],
      [
        'hasAttachment',
        [
          ['false', 2],
          ['true', 1],
        ],
      ],
      ['isUnread', [['false', 3]]],
    ]);
  });

  test.each<[string, number[]]>([
    ['disk', [1, 4]],
    ['DISK full', [1]],
    ['space device', [1]],
    ['space', [1, 2]],
    ['spa', [1, 2]],
    ['spa device', []],
    ['device instance', [1]],
    ['"no space left"', [1]],
    ['"space no"', []],
    ['"device /dev/xvda1"', [1]],
    ['"device please"', []],
    ['db-1', [1]],
    ['ELEVEE', [2]],
    ['élev', [2]],
    ['応答', [2]],
    ['リージョン', [2]],
    ['大阪', [2]],
    ['応遅', []],
    ['🔥', [3]],
    [elsewhere.caseId, [4]],
    ['9000000003', [3]],
    ['900000000', []],
    ['disk-of labs', [4]],
    ['', [3, 1, 4, 2]],
    ['  ', [3, 1, 4, 2]],
  ])('finds the words %j', async (text, expected) => {
    expect(await numbers({ text })).toEqual(expected);
  });

  test.each([
    '"',
    "'",
    '*',
    'disk*',
    '(disk',
    'disk)',
    'AND',
    'OR NOT',
    'NEAR(disk full)',
    'subject:disk',
    '{subject} : disk',
    '^disk',
    '-disk',
    'disk & | ! <->',
    "disk':*",
    '\\',
    '%',
    '_',
    'a\u0301',
    '¶',
    '; drop table indexed_cases; --',
    '""""',
    '"unclosed',
    'x'.repeat(500),
    'a '.repeat(250),
    '東'.repeat(500),
    '\u202e',
  ])('takes any text for words: %j', async (text) => {
    expect((await ask({ text })).status).toBe(200);
    expect((await ask({ tokens: [{ property: 'subject', operator: ':', value: text }] })).status).toBe(200);
  });

  test.each(['\0', 'disk\0full', '\ud83d'])('takes no %j, as no operation does', async (text) => {
    expect((await ask({ text })).errorType).toBe('SerializationException');
  });

  test('puts first, by relevance, where the words stand in the subject', async () => {
    expect(await numbers({ text: 'in', sort: 'timeUpdated', descending: true })).toEqual([1, 2]);
    expect(await numbers({ text: 'in', sort: 'relevance' })).toEqual([2, 1]);
  });

  test('shows where the words were found', async () => {
    const { cases } = await search({ text: 'disk "no space"' });
    const marked = ({ text, marks }: { text: string; marks: number[] }) =>
      marks.flatMap((from, index) => (index % 2 === 0 ? [text.slice(from, marks[index + 1])] : []));
    const [only] = cases;
    if (!only?.subjectHighlight || !only.excerpt) throw new Error('Nothing was marked.');
    expect(marked(only.subjectHighlight)).toEqual(['Disk']);
    expect(only.subjectHighlight.text).toBe(disk.subject);
    expect(marked(only.excerpt)).toEqual(['no space']);
    expect(only.excerptCommunication).toBe(String(opened + minute));
    const [fire] = (await search({ text: '🔥' })).cases;
    expect(fire?.excerpt && marked(fire.excerpt)).toEqual(['🔥']);
  });

  test.each<[object, string]>([
    [{ unknown: 1 }, 'The input has members that are not known.'],
    [{ text: 'x'.repeat(501) }, 'text: must have at most 500 characters.'],
    [{ from: -1 }, 'from: must not be negative.'],
    [{ from: 1_000_001 }, 'from: must be at most 1000000.'],
    [{ size: 101 }, 'size: must be at most 100.'],
    [{ size: 1.5 }, 'size: must be a whole number.'],
    [{ sort: 'colour' }, 'sort: must be a property that can be sorted by.'],
    [{ facets: ['subject'] }, 'facets.0: must be a property that can be counted by.'],
    [{ operation: 'xor' }, 'operation: must be and or or.'],
    [{ accountIds: [] }, 'accountIds: must not be empty.'],
    [
      { tokens: [{ property: 'colour', operator: '=', value: '' }] },
      'tokens.0.property: must be a property that can be searched by.',
    ],
    [
      { tokens: [{ property: 'status', operator: ':', value: '' }] },
      'tokens.0.operator: must be = or != for status.',
    ],
    [
      { tokens: [{ property: 'hasAttachment', operator: '=', value: 'yes' }] },
      'tokens.0.value: must be true or false.',
    ],
    [
      { tokens: [{ property: 'timeCreated', operator: '<', value: 'soon' }] },
      'tokens.0.value: must be a date or a moment in ISO 8601.',
    ],
    [
      { tokens: Array.from({ length: 51 }, () => ({ property: 'status', operator: '=', value: '' })) },
      'tokens: must have at most 50 members.',
    ],
  ])('refuses what is wrong with the place: %j', async (input, message_) => {
    const { status, errorType, output } = await ask(input);
    expect([status, errorType, output['message']]).toEqual([400, 'ValidationException', message_]);
  });

  describe('permissions', () => {
    const policy = (...statements: object[]) => ({ Version: '2012-10-17', Statement: statements });
    const allow = (Action: string[], Condition?: object) => ({
      Effect: 'Allow',
      Action,
      Resource: '*',
      Condition,
    });
    const both = ['support:SearchForCases', 'support:DescribeCases'];

    test('leave out accounts without them, and deny them by name like unknown ones', async () => {
      const user = await fixture.userWith('of-retail', [{ policy: 'AWSSupportReadOnly', scope: retail }]);
      const answer = await search({ facets: ['accountId'] }, user);
      expect(answer.total).toBe(3);
      expect(answer.facets).toEqual([{ property: 'accountId', counts: [{ value: retail, count: 3 }] }]);
      expect(answer.accounts.map(({ accountId }) => accountId)).toEqual([retail]);
      for (const accountId of [labs, '999999999999']) {
        const { status, errorType } = await ask({ accountIds: [retail, accountId] }, user);
        expect([status, errorType]).toEqual([403, 'AccessDeniedException']);
      }
      expect(await numbers({ text: elsewhere.caseId }, user)).toEqual([]);
    });

    test.each([['support:SearchForCases'], ['support:DescribeCases']])(
      '%s alone is not enough',
      async (action) => {
        const user = await fixture.userWith(`only-${action}`, [
          { policy: policy(allow([action])), scope: '*' },
        ]);
        expect(await search({ facets: ['status'] }, user)).toEqual({
          cases: [],
          total: 0,
          facets: [{ property: 'status', counts: [] }],
          accounts: [],
        });
      },
    );

    test('that depend on the case narrow everything that is counted', async () => {
      const condition = { StringEquals: { 'supportcenter:SubmittedBy': ['Ann', 'carl'] } };
      const own = policy(allow([...both, 'support:DescribeCommunications'], condition));
      const user = await fixture.userWith('own-cases', [{ policy: own, scope: '*' }]);
      expect(await numbers({ sort: 'displayId' }, user)).toEqual([1, 4]);
      expect(await numbers({ text: 'space' }, user)).toEqual([1]);
      const { facets, accounts, total } = await search({ facets: ['submittedBy'], size: 0 }, user);
      expect([total, facets[0]?.counts]).toEqual([
        2,
        [
          { value: 'Ann', count: 1 },
          { value: 'carl', count: 1 },
        ],
      ]);
      expect(accounts).toContainEqual(
        expect.objectContaining({ accountId: retail, cases: 1, isNarrowed: true }),
      );
    });

    test('without DescribeCommunications leave the subjects to search', async () => {
      const user = await fixture.userWith('subjects', [{ policy: policy(allow(both)), scope: '*' }]);
      expect(await numbers({ text: 'disk' }, user)).toEqual([1, 4]);
      expect(await numbers({ text: 'space' }, user)).toEqual([]);
      expect(await numbers({ text: 'disk space' }, user)).toEqual([]);
      const { cases } = await search({ text: 'disk full' }, user);
      expect(cases.map(({ excerpt, subjectHighlight }) => [excerpt, subjectHighlight?.marks])).toEqual([
        [undefined, [0, 4, 8, 12]],
      ]);
    });

    test('reach as far as an access token does', async () => {
      const { output } = await admin.center('CreateAccessToken', {
        name: 'labs',
        accounts: [labs],
        readOnly: true,
        days: 1,
      });
      const headers = {
        authorization: `Bearer ${JSON.stringify(output['token']).slice(1, -1)}`,
        cookie: null,
        origin: null,
      };
      const asked = (input: object) => admin.center('SearchForCases', input, headers, null);
      const { status, output: found } = await asked({});
      expect([status, found['total']]).toEqual([200, 1]);
      expect((await asked({ accountIds: [retail] })).errorType).toBe('AccessDeniedException');
    });
  });

  test('tells what it does not know yet of an account', async () => {
    const { accounts } = await search({});
    expect(accounts.map(({ accountId, state, cases }) => [accountId, state, cases])).toEqual(
      expect.arrayContaining([
        [retail, 'waiting', 3],
        [labs, 'waiting', 1],
      ]),
    );
    await fixture.database.write((transaction) =>
      transaction
        .updateTable('indexed_accounts')
        .set({ state: 'failed', problem: 'no-plan', problem_detail: 'The plan ended.', up_to_date: opened })
        .where('account_id', '=', labs)
        .execute(),
    );
    const later = await search({ accountIds: [labs] });
    expect(later.accounts).toEqual([
      {
        accountId: labs,
        state: 'failed',
        cases: 1,
        problem: 'no-plan',
        problemDetail: 'The plan ended.',
        upToDate: at(0),
      },
    ]);
    expect(later.total).toBe(1);
  });

  test('knows what the person has read and follows', async () => {
    const { user_id } = await fixture.database.read
      .selectFrom('users')
      .select('user_id')
      .where('user_name', '=', 'admin')
      .executeTakeFirstOrThrow();
    await fixture.database.write(async (transaction) => {
      const reads = [
        { user_id, case_id: disk.caseId, read_at: opened + 30 * minute },
        { user_id, case_id: queue.caseId, read_at: opened + 39 * minute },
      ];
      await transaction.insertInto('case_reads').values(reads).execute();
      await transaction
        .insertInto('case_followers')
        .values({ user_id, case_id: queue.caseId, created_at: opened })
        .execute();
    });
    expect(await filter('isUnread', '=', 'true')).toEqual([3]);
    expect(await filter('isUnread', '=', 'false')).toEqual([1, 2, 4]);
    expect(await filter('isFollowed', '=', 'true')).toEqual([3]);
    // AWS answers in a case that nobody has opened here.
    const answer = message(Date.now() + minute, 'We look at it.', awsName);
    await tellCases(fixture.database, labs, [{ ...elsewhere, communications: [answer] }]);
    const { cases, facets } = await search({ sort: 'displayId', facets: ['isUnread'] });
    expect(cases.map(({ isUnread, isFollowed }) => [isUnread, isFollowed])).toEqual([
      [false, false],
      [false, false],
      [true, true],
      [true, false],
    ]);
    expect(facets[0]?.counts).toEqual([
      { value: 'false', count: 2 },
      { value: 'true', count: 2 },
    ]);
    expect(await filter('isUnread', '=', 'true')).toEqual([3, 4]);
  });

  test('knows who opened a case here', async () => {
    await fixture.userWith('opener', []);
    const people = await fixture.database.read.selectFrom('users').select(['user_id', 'user_name']).execute();
    const openers = new Map(people.map(({ user_name, user_id }) => [user_name, user_id]));
    const opening = ({ caseId }: typeof disk, account_id: string, name: string) => ({
      case_id: caseId,
      account_id,
      user_id: openers.get(name) ?? '',
      opened_at: opened,
    });
    await fixture.database.write((transaction) =>
      transaction
        .insertInto('case_openers')
        .values([opening(disk, retail, 'admin'), opening(elsewhere, labs, 'opener')])
        .execute(),
    );
    expect(await filter('openedBy', '=', 'admin')).toEqual([1]);
    expect(await filter('openedBy', '=', ':mine')).toEqual([1]);
    expect(await filter('openedBy', '=', 'opener', ':mine')).toEqual([1, 4]);
    expect(await filter('openedBy', '!=', 'opener')).toEqual([1, 2, 3]);
    expect(await filter('openedBy', '=', ':none')).toEqual([2, 3]);
    expect(await filter('openedBy', '!=', ':none')).toEqual([1, 4]);
    // Names are compared as they are.
    expect(await filter('openedBy', '=', 'Admin')).toEqual([]);
  });
});
