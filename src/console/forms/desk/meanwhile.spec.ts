import { expect, test } from 'vitest';

import type { DeskEntry, DeskMessage } from '../../../contract/desk/desk-case.ts';
import { happenedSince } from './meanwhile.ts';

const since = '2026-11-20T10:00:00.000Z';
const [before, after] = ['2026-11-20T09:59:59.000Z', '2026-11-20T10:00:01.000Z'];
const entry = (agent: string, at: string): DeskEntry => ({ agent, at, kind: 'noted', text: 'x' });
const message = (origin: DeskMessage['origin'], timeCreated: string): DeskMessage => ({
  origin,
  timeCreated,
  body: 'x',
  submittedBy: 'x',
  attachments: [],
});

test('neither what was there nor what is one’s own is news', () => {
  const entries = [entry('ann', after), entry('bert', before)];
  const communications = [message('AWS', after), message('CUSTOMER', before)];
  expect(happenedSince(since, { entries, communications }, 'ann')).toBeNull();
});

test('the customer’s word and what other agents did are', () => {
  const theirs = entry('bert', after);
  const communications = [message('CUSTOMER', after)];
  expect(happenedSince(since, { entries: [theirs], communications: [] }, 'ann')).toEqual({
    entries: [theirs],
    hasCustomerWritten: false,
  });
  expect(happenedSince(since, { entries: [], communications }, 'ann')).toEqual({
    entries: [],
    hasCustomerWritten: true,
  });
});
