import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { CallQueue } from './call-queue.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Enters for these users, and notes who left when (milliseconds from now). */
function enterAll(
  queue: CallQueue,
  users: readonly string[],
): { left: [string, number][]; refused: string[] } {
  const left: [string, number][] = [];
  const refused: string[] = [];
  const start = performance.now();
  for (const user of users) {
    queue.enter(user).then(
      () => left.push([user, Math.round(performance.now() - start)]),
      (failure: unknown) => refused.push(failure instanceof Error ? failure.message : ''),
    );
  }
  return { left, refused };
}

describe('CallQueue', () => {
  test('lets a burst up to the limit pass at once', async () => {
    const { left } = enterAll(new CallQueue(5), ['a', 'a', 'a', 'a', 'a']);
    await vi.advanceTimersByTimeAsync(0);
    expect(left).toHaveLength(5);
  });

  test('never lets more than the limit leave within a second', async () => {
    const { left } = enterAll(
      new CallQueue(5),
      Array.from({ length: 23 }, () => 'a'),
    );
    await vi.advanceTimersByTimeAsync(9_000);
    const times = left.map(([, time]) => time);
    expect(times).toHaveLength(23);
    for (const [index, time] of times.entries()) {
      expect(times.filter((other) => other >= time && other < time + 1_000).length).toBeLessThanOrEqual(5);
      expect(time).toBeGreaterThanOrEqual(Math.floor(index / 5) * 1_000);
    }
  });

  test('serves those who wait in turn', async () => {
    const queue = new CallQueue(1);
    const { left } = enterAll(queue, ['first', 'many', 'many', 'many', 'one', 'two']);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(left.map(([user]) => user)).toEqual(['first', 'many', 'one', 'two', 'many', 'many']);
  });

  test('refuses after ten seconds of waiting, as AWS refuses', async () => {
    const queue = new CallQueue(1);
    const { left, refused } = enterAll(
      queue,
      Array.from({ length: 20 }, () => 'a'),
    );
    await vi.advanceTimersByTimeAsync(11_000);
    // One at once, then one every 1.1 seconds until the deadline.
    expect([left.length, refused.length]).toEqual([10, 10]);
    expect(refused[0]).toContain('Too many calls');
  });

  test('goes on after the refusals', async () => {
    const queue = new CallQueue(1);
    enterAll(
      queue,
      Array.from({ length: 20 }, () => 'a'),
    );
    await vi.advanceTimersByTimeAsync(12_000);
    const { left } = enterAll(queue, ['b', 'b']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(left).toHaveLength(2);
  });

  test('gives the turn of who went away to the next', async () => {
    const queue = new CallQueue(1);
    const gone = new AbortController();
    enterAll(queue, ['a']);
    const waiting = queue.enter('b', gone.signal).catch(() => 'gone');
    const { left } = enterAll(queue, ['c']);
    gone.abort();
    expect(await waiting).toBe('gone');
    await vi.advanceTimersByTimeAsync(1_200);
    expect(left).toEqual([['c', 1_100]]);
    await expect(queue.enter('b', gone.signal)).rejects.toMatchObject({ sent: false });
  });

  test('lets a person’s next calls go at once, however many nobody waits for', async () => {
    const queue = new CallQueue(5);
    let spare = 0;
    for (let count = 0; count < 100; count += 1) void queue.enterSpare(null).then(() => (spare += 1));
    await vi.advanceTimersByTimeAsync(10_000);
    // Three in each span of 1.1 seconds.
    expect(spare).toBeGreaterThan(24);
    expect(spare).toBeLessThanOrEqual(30);
    const { left } = enterAll(queue, ['ann', 'bob']);
    await vi.advanceTimersByTimeAsync(0);
    expect(left).toEqual([
      ['ann', 0],
      ['bob', 0],
    ]);
  });

  test('lets nobody wait for what nobody waits for', async () => {
    const queue = new CallQueue(5);
    const { left } = enterAll(
      queue,
      Array.from({ length: 20 }, () => 'ann'),
    );
    const before: number[] = [];
    void queue.enterSpare(null).then(() => before.push(left.length));
    await vi.advanceTimersByTimeAsync(9_000);
    expect(left.at(-1)?.[1]).toBeLessThan(3_400);
    expect(before).toEqual([20]);
  });

  test('gives a call that is taken back no place', async () => {
    const queue = new CallQueue(3);
    await queue.enterSpare(null);
    const stopping = new AbortController();
    const waiting = queue.enterSpare(stopping.signal);
    stopping.abort();
    await expect(waiting).rejects.toThrow('connection');
  });
});
