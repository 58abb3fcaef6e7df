import { expect, test } from 'vitest';

import { searched } from '../../store/change-migrations.ts';
import { codeColumns, numberColumns, textColumns } from './case-row.ts';
import { goesBack } from './changed-cases.ts';

test.each([
  ['nothing was read before', null, '790:801:', false],
  ['later transactions', '790:801:', '801:802:', false],
  ['the same', '790:801:795,800', '801:801:', false],
  ['another server that has seen fewer', '790:801:', '790:800:', true],
  ['SQLite, which has no snapshots', '7', '8', false],
] as const)('a database goes back where it has fewer transactions: %s', (_case, known, now, expected) => {
  expect(goesBack(known, now)).toBe(expected);
});

test('every column that is kept in memory is one whose change is noted', () => {
  const used = Object.values({ ...codeColumns, ...numberColumns, ...textColumns })
    .flatMap((value) => [...value.matchAll(/\bc\.(\w+)/g)])
    .map(([, name = '']) => name)
    // These two never change.
    .filter((name) => name !== 'case_no' && name !== 'case_id');
  expect(new Set(used)).toEqual(new Set(searched));
});
