import { describe, expect, test } from 'vitest';

import { readCasesQuery } from '../cases-query.ts';
import { queryOfView, searchInput, searchName, viewSearchOf } from './search-input.ts';

const now = new Date(2026, 10, 21, 15).getTime();
const read = (search: string) => readCasesQuery(new URLSearchParams(search));

describe('what the list asks for', () => {
  test('is open cases of all accounts, by what moved last, at first', () =>
    expect(searchInput(read(''), 20, now)).toEqual({
      tokens: [{ property: 'turn', operator: '!=', value: 'nobody' }],
      sort: 'timeUpdated',
      descending: true,
      from: 0,
      size: 20,
    }));

  test('is all that the address says, with days made moments', () => {
    const search =
      'account=111122223333&view=all&q=a&q=b+c&created-from=-7d&status=opened&sort=created&page=3';
    expect(searchInput(read(search), 50, now)).toEqual({
      accountIds: ['111122223333'],
      text: 'a b c',
      tokens: [
        { property: 'timeCreated', operator: '>=', value: new Date(2026, 10, 14).toISOString() },
        { property: 'status', operator: '=', value: 'opened' },
      ],
      sort: 'timeCreated',
      descending: false,
      from: 100,
      size: 50,
    });
  });

  test('stands in the order in which the SDK writes it', () => {
    const input = searchInput(read('account=111122223333&view=waiting&q=a&page=2'), 10, now);
    expect(Object.keys(input)).toEqual([
      'accountIds',
      'text',
      'tokens',
      'sort',
      'descending',
      'from',
      'size',
    ]);
  });

  test('begins with what fits best where words are looked for', () =>
    expect(searchInput(read('q=queue'), 20, now)).toMatchObject({ sort: 'relevance', descending: true }));
});

describe('a kept search', () => {
  test.each([
    '',
    'view=waiting',
    'view=all&q=a+b&status=opened&status=reopened&created-from=-30d&sort=-created',
  ])('leads back to where it was kept: %s', (search) => {
    const kept = viewSearchOf(read(search));
    const back = queryOfView(kept);
    expect(searchName(viewSearchOf(back))).toBe(searchName(kept));
  });

  test('of several accounts is a filter of all accounts', () =>
    expect(queryOfView({ accountIds: ['111122223333', '444455556666'] })).toMatchObject({
      account: undefined,
      filters: [{ property: 'accountId', operator: '=', values: ['111122223333', '444455556666'] }],
    }));
});
