import { expect, test } from 'vitest';

import type { CaseChanged } from '../../contract/live-event.ts';
import { historyOf } from './case-history.ts';

const told = { caseId: 'c', status: 'reopened', severityCode: 'high' };
const change = (name: CaseChanged['change'], more: Partial<CaseChanged> = {}): CaseChanged => ({
  accountId: 'a',
  caseId: 'c',
  change: name,
  ...more,
});

test('messages, beginnings and the rest are no entries', () =>
  expect(historyOf([change('created'), change('communication'), change('other')], [told], 9)).toEqual([]));

test('a status is one, at the moment of the message that brought it', () => {
  const message = change('communication', { communication: '7' });
  expect(historyOf([message, change('status')], [told], 9)).toEqual([
    { case_id: 'c', changed_at: 7, kind: 'status', detail: 'reopened' },
  ]);
});

test('a status by itself is told when it was seen, or where somebody knows it, when it happened', () => {
  expect(historyOf([change('status')], [told], 9)).toMatchObject([{ changed_at: 9 }]);
  const resolved = { ...told, status: 'resolved', timeResolved: 5 };
  expect(historyOf([change('status')], [resolved], 9)).toMatchObject([{ changed_at: 5, detail: 'resolved' }]);
});

test('a severity is one', () =>
  expect(historyOf([change('severity')], [told], 9)).toEqual([
    { case_id: 'c', changed_at: 9, kind: 'severity', detail: 'high' },
  ]));
