import { expect, test } from 'vitest';

import { reviewQueueNames, reviewQueues } from '../../../contract/center/review-queues.ts';
import { searchProperties } from '../../../contract/center/search-rules.ts';
import { isFilterValue } from '../../cases-query.ts';
import { queueSearch, withinAccount } from './queues.ts';

const account = '111122223333';
const nothing = { account: undefined, words: [], filters: [], order: undefined };

test.each(reviewQueueNames)('the queue "%s" can be shown by the list as well', (name) => {
  for (const { property, operator, value } of reviewQueues[name].tokens ?? []) {
    expect(searchProperties[property]).toContain(operator);
    expect([property, value, isFilterValue(property, value, operator)]).toEqual([property, value, true]);
  }
});

test('a queue is narrowed by what is filtered beside', () => {
  const chosen = { property: 'severityCode', operator: '=', values: ['urgent', 'high'] } as const;
  const search = queueSearch(reviewQueues.us, { ...nothing, account, words: ['disk'], filters: [chosen] });
  expect(search).toEqual({
    accountIds: [account],
    text: 'disk',
    tokens: [
      { property: 'turn', operator: '=', value: 'customer' },
      { property: 'severityCode', operator: '=', value: 'urgent' },
      { property: 'severityCode', operator: '=', value: 'high' },
    ],
    sort: 'timeUpdated',
    descending: false,
  });
});

test('a value that is chosen takes the place of the queue’s, for it would be added to them', () => {
  const chosen = { property: 'status', operator: '=', values: ['opened'] } as const;
  const { tokens } = queueSearch(reviewQueues.new, { ...nothing, filters: [chosen] });
  expect(tokens).toEqual([{ property: 'status', operator: '=', value: 'opened' }]);
});

test('a queue of other accounts has nothing in this one', () => {
  const search = { accountIds: ['444455556666'] };
  expect(withinAccount(search, account).tokens).toEqual([{ property: 'caseId', operator: '=', value: '-' }]);
  expect(withinAccount(search, '444455556666')).toEqual(search);
  expect(withinAccount(search, undefined)).toBe(search);
});
