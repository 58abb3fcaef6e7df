import { describe, expect, test } from 'vitest';

import { findTokens } from './tokens.ts';

const found = (text: string) => findTokens(text).map(({ start, end }) => text.slice(start, end));

// Put together here, so that no scanner of this repository takes them for real ones.
const letters = 'q8Zt0VbY3nLxR5uWc2Kd7Hs9Ej1MfAgPo4TiBv0aXyZw';
const github = ['ghp', letters.slice(0, 36)].join('_');
const jwt = ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0NTY3ODkwIn0', letters].join('.');
const session = `${letters}${letters}//`;

describe('findTokens', () => {
  test.each([
    github,
    jwt,
    ['npm', letters.slice(0, 36)].join('_'),
    ['glpat', letters.slice(0, 20)].join('-'),
    ['xoxb', '123456789012', letters.slice(0, 24)].join('-'),
    ['sk', 'live', letters.slice(0, 24)].join('_'),
    `AIza${letters.slice(0, 35)}`,
    ['sct', letters.slice(0, 43)].join('_'),
  ])('finds %s alone and in a sentence', (token) => {
    expect(found(token)).toEqual([token]);
    expect(found(`It says "${token}", why?`)).toEqual([token]);
  });

  test('takes the token and not its label', () => {
    expect(found(`Authorization: Bearer ${letters}`)).toEqual([letters]);
    expect(found(`aws_session_token = ${session}`)).toEqual([session]);
    expect(found(`{"SessionToken": "${session}"}`)).toEqual([session]);
  });

  test.each([
    'AKIAIOSFODNN7EXAMPLE',
    'Bearer token missing',
    'the session token is expired',
    'arn:aws:sts::123456789012:assumed-role/Build/session-name-that-is-rather-long',
    'eyJhbGciOiJIUzI1NiJ9',
    letters,
    'request id 4f1c2d3e-5678-90ab-cdef-112233445566',
  ])('leaves %s alone', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('goes through a large text in one pass', () => {
    expect(found(`${'eyJa.'.repeat(200_000)}${'Bearer '.repeat(100_000)}`)).toEqual([]);
  });
});
