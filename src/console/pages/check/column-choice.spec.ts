import { expect, test } from 'vitest';

import { withColumns } from './column-choice.ts';

test('the oldest choices for other checks make room, other lists stay', () => {
  const checks = Array.from({ length: 14 }, (_, index) => [`check:${index}`, ['a']]);
  const columns = Object.fromEntries([['cases', ['subject']], ...checks]);
  const kept = withColumns({ columns }, 'new', ['x'.repeat(80)]);
  expect(Object.keys(kept)).toEqual(['cases', ...checks.slice(3).map(([name]) => name), 'check:new']);
  expect(kept['check:new']).toEqual(['x'.repeat(64)]);
});

test('a new choice takes the place of the one before', () => {
  expect(withColumns({ columns: { 'check:a': ['x'], 'check:b': ['y'] } }, 'a', ['z'])).toEqual({
    'check:b': ['y'],
    'check:a': ['z'],
  });
});
