import { expect, test } from 'vitest';
import { accountOfCaseId, formatCaseId } from './case-id.ts';

test('an id is written as AWS writes them', () => {
  const parts = {
    accountId: '111122223333',
    language: 'en',
    year: 2026,
    unique: '7118885805350839',
  } as const;
  expect(formatCaseId(parts)).toBe('case-111122223333-muen-2026-7118885805350839');
  expect(accountOfCaseId(formatCaseId(parts))).toBe('111122223333');
});

test.each([
  ['case-12345678910-exen-2025-c4c1d2bf33c5cf47', '12345678910'],
  ['case-111122223333-muen-2022-7118885805350839', '111122223333'],
  ['case-12345678910-2013-c4c1d2bf33c5cf47', '12345678910'],
])('%s names its account', (id, account) => {
  expect(accountOfCaseId(id)).toBe(account);
});

test.each([
  '',
  'case-',
  '1234563851',
  'case-111122223333-muen-2022-711888580535083',
  'case-111122223333-muen-2022-7118885805350839\n',
  ' case-111122223333-muen-2022-7118885805350839',
  'case-1111222233334-muen-2022-7118885805350839',
  'case-١١١١٢٢٢٢٣٣٣٣-muen-2022-7118885805350839',
  'case-111122223333-../..-2022-7118885805350839',
])('%j is no case id', (id) => {
  expect(accountOfCaseId(id)).toBeNull();
});
