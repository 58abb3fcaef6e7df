import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  clockStates,
  countedProperties,
  dateProperties,
  ratings,
  searchProperties,
  sortProperties,
} from '../contract/center/search-rules.ts';
import { queryOfView, viewSearchOf } from './api/search-input.ts';
import { type CaseFilter, casesParams, type CasesQuery, caseScopes, readCasesQuery } from './cases-query.ts';

const kinds = Object.entries(searchProperties).flatMap(([property, operators]) =>
  // The key is one of the table's.
  operators.map((operator) => ({ property, operator }) as Omit<CaseFilter, 'values'>),
);

function valueOf(property: CaseFilter['property']): fc.Arbitrary<string> {
  if (dateProperties.has(property)) {
    return fc.oneof(
      fc.nat(9999).map((days) => `-${days}d`),
      fc
        .date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true })
        .map((date) => date.toISOString()),
    );
  }
  if (property === 'accountId') return fc.stringMatching(/^\d{12}$/);
  if (property === 'turn') return fc.constantFrom('aws', 'customer', 'nobody');
  if (Object.hasOwn(countedProperties, property)) return fc.nat(3_000).map(String);
  if (property === 'clock') return fc.constantFrom(...clockStates);
  if (property === 'rating') return fc.constantFrom(...ratings);
  if (['hasAttachment', 'isUnread', 'isFollowed', 'isReopened', 'isRated'].includes(property))
    return fc.constantFrom('true', 'false');
  return fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' }).filter((value) => value.trim() !== '');
}

const filters = fc
  .subarray(kinds, { maxLength: 6 })
  .chain((chosen) =>
    fc.tuple(
      ...chosen.map((kind) =>
        fc
          .uniqueArray(valueOf(kind.property), { minLength: 1, maxLength: 4 })
          .map((values) => ({ ...kind, values })),
      ),
    ),
  );

const queries: fc.Arbitrary<CasesQuery> = fc
  .record({
    account: fc.option(fc.stringMatching(/^\d{12}$/), { nil: undefined }),
    view: fc.constantFrom(...caseScopes),
    words: fc.array(
      fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' }).filter((word) => word.trim() === word),
      { maxLength: 4 },
    ),
    filters,
    order: fc.option(fc.record({ by: fc.constantFrom(...sortProperties), descending: fc.boolean() }), {
      nil: undefined,
    }),
    page: fc.integer({ min: 1, max: 100_000 }),
    size: fc.option(fc.constantFrom(10, 20, 50, 100), { nil: undefined }),
    saved: fc.option(fc.uuid(), { nil: undefined }),
  })
  .filter(
    ({ view, filters: all, words }) =>
      words.join(' ').length <= 500 &&
      !(view === 'waiting' && all.some(({ property }) => property === 'turn')),
  );

describe('the list’s address', () => {
  test('is read as it was written', () => {
    fc.assert(
      fc.property(queries, (query) => {
        const written = new URL(`https://console.invalid/cases?${casesParams(query)}`);
        expect(readCasesQuery(written.searchParams)).toEqual({ ...query, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('is read without fail, whatever it says, and then means what it says', () => {
    const names = [
      'view',
      'q',
      'sort',
      'page',
      'size',
      'status',
      'created-from',
      'unread',
      'subject-has',
      'match',
      'x',
    ];
    const any = fc.array(fc.tuple(fc.constantFrom(...names), fc.string({ maxLength: 600 })), {
      maxLength: 80,
    });
    fc.assert(
      fc.property(any, (pairs) => {
        const query = readCasesQuery(new URLSearchParams(pairs));
        const again = readCasesQuery(casesParams(query));
        expect(again).toEqual({ ...query, problems: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('can be read by people', () => {
    const query: CasesQuery = {
      account: '111122223333',
      view: 'all',
      words: ['queue stands still'],
      filters: [
        { property: 'status', operator: '=', values: ['opened', 'reopened'] },
        { property: 'timeCreated', operator: '>=', values: ['-7d'] },
        { property: 'submittedBy', operator: '!=', values: ['mara'] },
      ],
      order: { by: 'timeUpdated', descending: true },
      page: 2,
    };
    expect(decodeURIComponent(String(casesParams(query)))).toBe(
      'account=111122223333&view=all&q=queue+stands+still&status=opened&status=reopened' +
        '&created-from=-7d&submitter-not=mara&sort=-updated&page=2',
    );
  });
});

test('one of several filters may be enough, of all cases, and kept as a view', () => {
  const query = readCasesQuery(new URLSearchParams('view=open&severity=urgent&subject-has=disk&match=any'));
  expect(query).toMatchObject({ view: 'all', isAny: true, problems: [] });
  expect(String(casesParams(query))).toBe('view=all&severity=urgent&subject-has=disk&match=any');
  const search = viewSearchOf(query);
  expect(search).toMatchObject({
    operation: 'or',
    tokens: [
      { property: 'severityCode', operator: '=', value: 'urgent' },
      { property: 'subject', operator: ':', value: 'disk' },
    ],
  });
  expect(queryOfView(search)).toMatchObject({ view: 'all', isAny: true, filters: query.filters });
  // Words must occur in any case.
  expect(readCasesQuery(new URLSearchParams('q=disk&match=any')).problems).toEqual(['match=any']);
});

describe('what an address says wrongly is told and left out', () => {
  test.each([
    'view=closed',
    'page=0',
    'page=-1',
    'page=1.5',
    'page=x',
    'size=33',
    'sort=colour',
    'created-from=soon',
    'unread=maybe',
    'turn=theirs',
    'account-id=1',
    'colour=red',
    'status-before=opened',
  ])('%s', (search) => {
    const read = readCasesQuery(new URLSearchParams(search));
    expect(read).toEqual({ view: 'open', words: [], filters: [], page: 1, problems: [search] });
  });

  test('more filters than a search takes', () => {
    const many = new URLSearchParams(Array.from({ length: 60 }, (_, index) => ['status', `s${index}`]));
    const { filters: read, problems } = readCasesQuery(many);
    expect(read[0]?.values).toHaveLength(49);
    expect(problems).toHaveLength(11);
  });

  test('more text than a search takes', () => {
    const params = new URLSearchParams([
      ['q', 'a'.repeat(499)],
      ['q', 'bb'],
    ]);
    expect(readCasesQuery(params)).toMatchObject({ words: ['a'.repeat(499)], problems: ['q=bb'] });
  });

  test.each(['account=all', '', 'account='])('%j means all accounts', (search) =>
    expect(readCasesQuery(new URLSearchParams(search)).account).toBeUndefined(),
  );
});

test('no day to follow up is found, and nothing is before or after it', () => {
  const read = (search: string) => readCasesQuery(new URLSearchParams(search));
  expect(read('follow-up=:none').filters).toEqual([
    { property: 'followUpOn', operator: '=', values: [':none'] },
  ]);
  expect(read('follow-up-before=:none')).toMatchObject({
    filters: [],
    problems: ['follow-up-before=:none'],
  });
});
