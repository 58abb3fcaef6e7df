import { describe, expect, test } from 'vitest';

import { readCasesQuery } from '../../cases-query.ts';
import { filteredBy, tokensOf } from './case-filter-tokens.ts';

describe('filters and the tokens of the field', () => {
  test.each([
    '',
    'q=queue&q=stands+still',
    'status=opened&status=reopened&status-not=resolved',
    'subject-has=a&subject-has=b&submitter=mara&created-from=-7d&created-before=2026-11-01&unread=true',
  ])('lead to each other: %s', (search) => {
    const { words, filters } = readCasesQuery(new URLSearchParams(search));
    expect(filteredBy(tokensOf({ words, filters }))).toEqual({ words, filters, refused: [] });
  });

  test('values that a search does not take are named', () =>
    expect(
      filteredBy([
        { propertyKey: 'timeCreated', operator: '>=', value: 'soon' },
        { propertyKey: 'isUnread', operator: '=', value: 'maybe' },
        { propertyKey: 'status', operator: '=', value: ['opened'] },
      ]),
    ).toEqual({
      words: [],
      filters: [{ property: 'status', operator: '=', values: ['opened'] }],
      refused: ['soon', 'maybe'],
    }));

  test('properties and operators that nobody knows mean nothing', () =>
    expect(
      filteredBy([
        { propertyKey: 'colour', operator: '=', value: 'red' },
        { propertyKey: 'status', operator: '^', value: 'o' },
      ]),
    ).toEqual({ words: [], filters: [], refused: [] }));
});
