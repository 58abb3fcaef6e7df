import { describe, expect, test } from 'vitest';
import { caseCan, historyStart, statusAt } from './case-rules.ts';
import type { CaseAction } from './case-rules.ts';
import { caseStatuses, isCaseStatus, nextStatus, statusWords } from './case-status.ts';
import type { CaseEvent, CaseStatus } from './case-status.ts';

const day = 24 * 3600 * 1000;
const now = Date.UTC(2026, 10, 20, 12);

describe('transitions', () => {
  const u = 'unassigned';
  const o = 'opened';
  const w = 'work-in-progress';
  const p = 'pending-customer-action';
  const c = 'customer-action-completed';
  const a = 'reopened';
  const r = 'resolved';
  /** Columns in the order of caseStatuses: unassigned, opened, w, p, c, reopened, resolved. */
  test.each<[CaseEvent, (CaseStatus | null)[]]>([
    ['agent-assigned', [w, w, w, p, w, w, null]],
    ['agent-replied', [w, w, w, w, w, w, null]],
    ['agent-asked', [p, p, p, p, p, p, null]],
    ['customer-replied', [u, o, w, c, c, a, a]],
    ['resolved-by-customer', [r, r, r, r, r, r, r]],
    ['resolved-by-agent', [r, r, r, r, r, r, null]],
    ['silence', [null, null, null, r, null, null, null]],
  ])('%s', (event, after) => {
    expect(caseStatuses.map((status) => nextStatus(status, event))).toEqual(after);
  });
});

describe('words', () => {
  test('are the guide’s', () => {
    expect(caseStatuses.map((status) => statusWords(status, false).word)).toEqual([
      'Unassigned',
      'Opened',
      'Work in Progress',
      'Pending Customer Action',
      'Customer Action Completed',
      'Reopened',
      'Resolved',
    ]);
  });

  test('an answer that asks nothing makes it Pending Amazon Action', () => {
    expect(statusWords('work-in-progress', true).word).toBe('Pending Amazon Action');
    expect(statusWords('pending-customer-action', true).word).toBe('Pending Customer Action');
  });

  test('only a case that waits for the customer is their turn', () => {
    expect(caseStatuses.filter((status) => statusWords(status, true).turn === 'customer')).toEqual([
      'pending-customer-action',
    ]);
  });

  test('all-open is no status', () => {
    expect(isCaseStatus('all-open')).toBe(false);
  });
});

describe('six days of silence', () => {
  const asked = { status: 'pending-customer-action', since: now, id: 'kept' } as const;

  test('resolve a case that waits for the customer, at the end of the sixth', () => {
    expect(statusAt(asked, now + 6 * day - 1)).toBe(asked);
    expect(statusAt(asked, now + 6 * day)).toEqual({ status: 'resolved', since: now + 6 * day, id: 'kept' });
  });

  test('resolve it at the same moment however late one looks', () => {
    expect(statusAt(asked, now + 4000 * day)).toEqual(statusAt(asked, now + 6 * day));
  });

  test('do nothing to any other case', () => {
    for (const status of caseStatuses.filter((each) => each !== 'pending-customer-action')) {
      expect(statusAt({ status, since: 0 }, now)).toEqual({ status, since: 0 });
    }
  });
});

describe('what a case allows', () => {
  const reasonFor = (status: CaseStatus, action: CaseAction, since?: number) => {
    const permission = caseCan({ status, since }, action, now);
    return permission.allowed ? null : permission.reason;
  };

  test.each<[CaseStatus, CaseAction, number | undefined, string | null]>([
    ['unassigned', 'reply', now, null],
    ['resolved', 'reply', now - 14 * day, null],
    ['resolved', 'reply', now - 14 * day - 1, 'resolved-too-long'],
    ['resolved', 'reply', undefined, null],
    ['resolved', 'reopen', now - day, null],
    ['resolved', 'reopen', now - 15 * day, 'resolved-too-long'],
    ['reopened', 'reopen', now, 'not-resolved'],
    ['work-in-progress', 'resolve', now, null],
    ['resolved', 'resolve', now, 'already-resolved'],
    ['resolved', 'create-related', now - 300 * day, null],
    ['resolved', 'change-severity', now, 'resolved'],
    ['opened', 'change-severity', now, null],
    ['resolved', 'rate', now, null],
    // Resolved by silence 15 days ago, although it is stored as waiting.
    ['pending-customer-action', 'reply', now - 21 * day, 'resolved-too-long'],
    ['pending-customer-action', 'resolve', now - 7 * day, 'already-resolved'],
  ])('%s, %s, since %s: %s', (status, action, since, reason) => {
    expect(reasonFor(status, action, since)).toBe(reason);
  });

  test('a refusal says what to do', () => {
    const permission = caseCan({ status: 'resolved', since: 0 }, 'reply', now);
    expect(permission).toMatchObject({
      allowed: false,
      message: expect.stringContaining('related case') as string,
    });
  });
});

describe('history', () => {
  test.each([
    ['2026-11-20T12:34:56.789Z', '2024-11-20T12:34:56.789Z'],
    ['2026-02-28T00:00:00.000Z', '2024-02-28T00:00:00.000Z'],
    ['2028-02-29T23:00:00.000Z', '2026-02-28T23:00:00.000Z'],
    ['2026-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z'],
  ])('at %s reaches back to %s', (at, start) => {
    expect(new Date(historyStart(Date.parse(at))).toISOString()).toBe(start);
  });
});
