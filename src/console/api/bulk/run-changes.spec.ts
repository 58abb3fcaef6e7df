import { describe, expect, test } from 'vitest';

import { foundCase } from '../../test-case-list.ts';
import { NetworkError } from '../network.ts';
import { runChanges } from './run-changes.ts';
import { changeOf } from './work-change.ts';

const changes = [1, 2, 3, 4, 5, 6, 7, 8].map((number) =>
  changeOf(foundCase(number), { kind: 'assign', ownerId: 'ben' }),
);
const changed = { undo: null, isWhole: true };
const namesOf = (list: readonly { readonly found: { readonly subject: string } }[]) =>
  list.map(({ found }) => found.subject);

describe('changes of several cases', () => {
  test('have an end each, in their order, and never more than four at once', async () => {
    let open = 0;
    let most = 0;
    const told: number[] = [];
    const { done, failed, left } = await runChanges(changes, {
      async send(one) {
        open += 1;
        most = Math.max(most, open);
        await Promise.resolve();
        open -= 1;
        if (one.found.subject === 'Subject 3') throw new Error('refused');
        return changed;
      },
      onProgress: (over) => told.push(over),
      signal: new AbortController().signal,
    });
    expect(most).toBe(4);
    expect(told).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(namesOf(done.map(({ one }) => one))).toEqual([1, 2, 4, 5, 6, 7, 8].map((n) => `Subject ${n}`));
    expect(namesOf(failed.map(({ one }) => one))).toEqual(['Subject 3']);
    expect(left).toEqual([]);
  });

  test('end where nobody answers, and leave the rest as it is', async () => {
    let sent = 0;
    const { done, failed, left } = await runChanges(changes, {
      async send() {
        sent += 1;
        if (sent > 2) throw new NetworkError(new Error('offline'));
        return changed;
      },
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    expect(done).toHaveLength(2);
    expect(failed.length).toBeGreaterThan(0);
    expect(done.length + failed.length + left.length).toBe(changes.length);
    expect(left.length).toBeGreaterThan(0);
  });

  test('end when somebody stops them; what is under way is waited for', async () => {
    const stop = new AbortController();
    const { done, left } = await runChanges(changes, {
      async send() {
        stop.abort();
        return changed;
      },
      onProgress: () => undefined,
      signal: stop.signal,
    });
    expect(done.length).toBeGreaterThan(0);
    expect(done.length + left.length).toBe(changes.length);
    expect(left.length).toBeGreaterThan(0);
  });
});
