import { describe, expect, test } from 'vitest';

import { findSensitive, placeParts, withoutParts } from './sensitive-text.ts';

// Put together here, so that no scanner of this repository takes it for a real one.
const key = ['q8Zt0VbY3nLxR5uWc2Kd', '7Hs9Ej+1MfAgPo/4TiBv'].join('');
const token = ['ghp', 'q8Zt0VbY3nLxR5uWc2Kd7Hs9Ej1MfAgPo4Ti'].join('_');
const text = `My card 4111 1111 1111 1111\nkey ${key}\nand ${token}, why?`;

describe('findSensitive', () => {
  test('finds what AWS redacts and tokens, in order', () => {
    expect(findSensitive(text).map(({ kind }) => kind)).toEqual([
      'card-number',
      'secret-access-key',
      'token',
    ]);
  });

  test('names a part once, whoever found it', () => {
    expect(findSensitive(`Authorization: Bearer ${token}`)).toHaveLength(1);
  });

  test('what is taken out is gone, and the rest stays', () => {
    const clean = withoutParts(text, findSensitive(text));
    expect(clean).toBe('My card [REMOVED]\nkey [REMOVED]\nand [REMOVED], why?');
    expect(findSensitive(clean)).toEqual([]);
  });
});

test('a place says the line and not the secret', () => {
  const [, second] = placeParts(text, findSensitive(text));
  expect(second).toMatchObject({ line: 2, hint: `key ${key.slice(0, 4)}…`, text: key });
});
