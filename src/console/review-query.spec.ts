import { expect, test } from 'vitest';

import { readReviewQuery, reviewParams } from './review-query.ts';

test('the address of a queue is read as it was written', () => {
  const chosen = {
    account: '111122223333',
    words: ['disk full'],
    filters: [{ property: 'severityCode', operator: '=', values: ['urgent'] }],
    order: { by: 'timeCreated', descending: true },
    page: 3,
    size: 50,
  } as const;
  const { queue, list } = readReviewQuery(reviewParams({ queue: 'due', ...chosen }));
  expect(queue).toBe('due');
  expect(list).toMatchObject({ ...chosen, view: 'all', problems: [] });
});

test('without a word there is no queue and no filter', () => {
  expect(reviewParams({}).size).toBe(0);
  expect(readReviewQuery(new URLSearchParams('colour=red'))).toMatchObject({
    queue: undefined,
    list: { filters: [], page: 1, problems: ['colour=red'] },
  });
});
