import { describe, expect, test } from 'vitest';

import { parseAccounts } from '../accounts/accounts-file.ts';
import { sampleAccounts } from './accounts.ts';

const users = sampleAccounts.flatMap((account) => account.users);

describe('sample accounts', () => {
  test('are valid, on three plans, and say that they are samples', () => {
    expect(parseAccounts(sampleAccounts)).toHaveLength(3);
    expect(sampleAccounts.map(({ plan }) => plan)).toEqual(['enterprise', 'business', 'basic']);
    expect(sampleAccounts.every(({ name }) => name.startsWith('Sample: '))).toBe(true);
  });

  test('have keys of the usual form, which nobody could take for real', () => {
    expect(users.filter(({ accessKeyId }) => !/^(AKIA|ASIA)[A-Z0-9]{9}EXAMPLE$/.test(accessKeyId))).toEqual(
      [],
    );
    expect(new Set(users.map(({ accessKeyId }) => accessKeyId)).size).toBe(users.length);
    expect(users.every(({ secretAccessKey }) => secretAccessKey.startsWith('sample-secret-of-'))).toBe(true);
  });

  test('have root, users of three kinds and a role each', () => {
    for (const account of sampleAccounts) {
      expect(account.users.map(({ type }) => type)).toEqual(['root', 'user', 'user', 'user', 'role']);
    }
  });
});
