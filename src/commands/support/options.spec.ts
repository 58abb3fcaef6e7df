import { expect, test } from 'vitest';

import { UsageError } from './exit.ts';
import { readOptions } from './options.ts';

test('a command has its options and the shared ones', () => {
  const given = ['reply', 'case-1', '--message', 'Hi', '--attach', 'a', '--attach', 'b', '--json'];
  expect(readOptions(given)).toMatchObject({
    command: 'reply',
    caseId: 'case-1',
    message: 'Hi',
    attach: ['a', 'b'],
    json: true,
    limit: 100,
  });
  expect(readOptions(['list-cases', '--help'])).toBeNull();
  expect(readOptions([])).toBeNull();
});

test.each<[string[], RegExp]>([
  [['nonsense'], /no command "nonsense"/],
  [['--json'], /Name a command/],
  [['list-cases', '--nonsense'], /'--nonsense'/],
  [['list-cases', 'case-1'], /takes options only/],
  [['list-cases', '--limit', 'many'], /--limit/],
  [['list-cases', '--limit'], /--limit/],
  [['list-cases', '--message', 'x'], /has no option --message/],
  [['show-case'], /name one case id/],
  [['show-case', 'a', 'b'], /name one case id/],
  [['create-case', '--idempotency-key', 'ü'], /--idempotency-key/],
])('%j is refused', (given, words) => {
  expect(() => readOptions(given)).toThrow(UsageError);
  expect(() => readOptions(given)).toThrow(words);
});
