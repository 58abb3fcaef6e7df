import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { BodyRoom } from './body-room.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const { signal } = new AbortController();
const settled = () => vi.advanceTimersByTimeAsync(0);

test('bodies enter while there is room, then in their order', async () => {
  const room = new BodyRoom(10);
  const entered: string[] = [];
  const enter = async (name: string, bytes: number) => {
    const leave = await room.take(bytes, signal);
    entered.push(name);
    return leave;
  };
  const [first, second] = [enter('first', 4), enter('second', 6)];
  const large = enter('large', 9);
  const small = enter('small', 1);
  await settled();
  expect(entered).toEqual(['first', 'second']);
  (await first)();
  await settled();
  expect(entered).toEqual(['first', 'second']);
  (await second)();
  await settled();
  expect(entered).toEqual(['first', 'second', 'large', 'small']);
  (await large)();
  (await small)();
  await room.take(10, signal);
});

test('room that is given back twice counts once', async () => {
  const room = new BodyRoom(10);
  const leave = await room.take(10, signal);
  leave();
  leave();
  await room.take(10, signal);
  const waiting = room.take(1, signal).catch(() => 'refused');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await waiting).toBe('refused');
});

test('who waits too long or goes away leaves the others their turn', async () => {
  const room = new BodyRoom(10);
  const leave = await room.take(8, signal);
  const gone = new AbortController();
  const leaving = room.take(9, gone.signal).catch(() => 'gone');
  const next = room.take(2, signal);
  gone.abort();
  expect(await leaving).toBe('gone');
  (await next)();
  const late = room.take(9, signal).catch((refusal: unknown) => refusal);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await late).toMatchObject({ status: 503, type: 'ServiceUnavailable' });
  leave();
  await room.take(10, signal);
});

test('who has gone already does not wait', async () => {
  const room = new BodyRoom(10);
  await room.take(10, signal);
  await expect(room.take(1, AbortSignal.abort())).rejects.toThrow('Too many large requests');
});
