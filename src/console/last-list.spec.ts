import { expect, test } from 'vitest';

import { forgetTab } from './api/forget-tab.ts';
import { rememberList, wayBack } from './last-list.ts';
import { paths } from './paths.ts';

const own = '111122223333';
const other = '444455556666';
const without = paths.cases({ account: own });

test('the way back from a case is the list as it was', () => {
  expect(wayBack('mara', own)).toBe(without);
  for (const query of [
    { view: 'all', page: 3 },
    { account: own, page: 2 },
  ] as const) {
    rememberList('mara', paths.cases(query));
    expect(wayBack('mara', own)).toBe(paths.cases(query));
  }
});

test('a list of another account is not', () => {
  rememberList('mara', paths.cases({ account: other, page: 2 }));
  expect(wayBack('mara', own)).toBe(without);
});

test('nor is that of another person, or of one who has left', () => {
  rememberList('mara', paths.cases({ account: own, page: 2 }));
  expect(wayBack('ben', own)).toBe(without);
  forgetTab();
  expect(wayBack('mara', own)).toBe(without);
});
