import { describe, expect, test } from 'vitest';

import { readPerson } from './claims.ts';

const read = (claims: Record<string, unknown>) => readPerson(claims, 'the subject', 'groups');

describe('a person out of claims', () => {
  test.each([
    [{ preferred_username: 'nia', email: 'nia@example.com', name: 'Nia' }, 'nia'],
    [{ email: 'nia@example.com', name: 'Nia' }, 'nia@example.com'],
    [{ nickname: 'n', name: 'Nia Example' }, 'n'],
    [{ name: 'Nia Example' }, 'Nia-Example'],
    [{ preferred_username: '  ' }, 'the-subject'],
    [{ preferred_username: 'DOMAIN\\nia' }, 'DOMAIN\\nia'],
    [{ preferred_username: '//*:a b//' }, 'a-b'],
    [{ preferred_username: 'ad\u200bmin' }, 'admin'],
    [{ preferred_username: '\uff41dmin' }, 'admin'],
    [{ preferred_username: 'x'.repeat(99) }, 'x'.repeat(64)],
    [{ preferred_username: ['nia'] }, 'the-subject'],
  ])('%j wants the name %s', (claims, name) => expect(read(claims).wantedName).toBe(name));

  test('that says nothing is called by something', () => {
    expect(readPerson({}, '://', 'groups').wantedName).toBe('user');
  });

  test.each([
    [
      ['a', 'b', 'a'],
      ['a', 'b'],
    ],
    ['alone', ['alone']],
    [[' a '], [' a ']],
    [['', 5, null, {}, 'x'.repeat(257), 'a\0b', '\ud800'], []],
    [undefined, []],
    [{ a: 'b' }, []],
  ])('%j is in the groups %j', (groups, kept) => expect(read({ groups }).groups).toEqual(kept));
});
