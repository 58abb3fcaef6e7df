import { expect, test } from 'vitest';

import { sessionName } from './credentials.ts';

test.each([
  ['ann', 'ann'],
  ['ann.lee@example.com', 'ann.lee@example.com'],
  ['Zoë Ünal', 'Zoe-Unal-dbd9661a'],
  ['山田', '--5f34cd83'],
  ['田中', '--1806496b'],
  ['a', 'a-ca978112'],
  ['x'.repeat(64), 'x'.repeat(64)],
  ['x'.repeat(65), `${'x'.repeat(55)}-9537c5fd`],
])('%s is told to AWS as %s', (userName, expected) => {
  expect(sessionName(userName)).toBe(expected);
  expect(sessionName(userName)).toMatch(/^[\w+=,.@-]{2,64}$/);
});
