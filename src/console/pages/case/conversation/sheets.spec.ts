import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { bindSheets, type Part, sheetSize } from './sheets.ts';
import type { TimelineItem } from './timeline.ts';

const known = new Map<number, TimelineItem>();

/** A message is the same object whenever it is told again. */
function message(time: number): TimelineItem {
  const item = known.get(time) ?? { kind: 'message', key: `${time}`, time, communication: {} };
  known.set(time, item);
  return item;
}

const gap = (from: number): TimelineItem => ({
  kind: 'gap',
  key: `gap ${from}`,
  gap: { from, to: from + 1 },
});
/** Newest first; in place of a negative number stands a gap. */
const timeline = (times: readonly number[]) => times.map((time) => (time < 0 ? gap(-time) : message(time)));
const downFrom = (newest: number, count: number) =>
  Array.from({ length: count }, (_, index) => newest - index);
/** The times of each sheet, and a word for each gap. */
const shown = (parts: readonly Part[]) =>
  parts.map((part) => (part.kind === 'gap' ? 'gap' : part.lines.map(({ time }) => time)));
const sizes = (parts: readonly Part[]) =>
  parts.map((part) => (part.kind === 'gap' ? 'gap' : part.lines.length));
const placesOf = (parts: readonly Part[]) =>
  new Map(
    parts.flatMap((part) => (part.kind === 'gap' ? [] : part.lines.map(({ key }) => [key, part.number]))),
  );

describe('what is added', () => {
  const newest = bindSheets(timeline(downFrom(1000, 5)));

  test('a page below is put to the newest, the next one into a sheet of its own', () => {
    const first = bindSheets(timeline(downFrom(1000, 30)), newest);
    const second = bindSheets(timeline(downFrom(1000, 55)), first);
    expect(sizes(first)).toEqual([30]);
    expect(sizes(second)).toEqual([30, 25]);
    expect(second[0]).toBe(first[0]);
  });

  test('one on top goes to the sheet there as long as it has room', () => {
    let parts = newest;
    for (let time = 1001; time <= 1036; time += 1)
      parts = bindSheets(timeline(downFrom(time, time - 995)), parts);
    expect(sizes(parts)).toEqual([1, 40]);
  });

  test('many at once are dealt out among sheets', () =>
    expect(sizes(bindSheets(timeline(downFrom(1100, 105)), newest))).toEqual([40, 40, 20, 5]));

  test('what comes in between stays between its neighbours, however many', () => {
    const before = bindSheets(timeline([9, 8, 2, 1]));
    const after = bindSheets(timeline([9, 8, 7, 6, 5, 4, 3, 2, 1]), before);
    expect(shown(after)).toEqual([[9, 8, 7, 6, 5, 4, 3, 2, 1]]);
    expect(placesOf(after).get('9')).toBe(placesOf(before).get('9'));
  });
});

describe('a gap', () => {
  test('parts sheets', () =>
    expect(shown(bindSheets(timeline([9, 8, -5, 2, 1])))).toEqual([[9, 8], 'gap', [2, 1]]));

  test('that is closed leaves both sides where they are', () => {
    const before = bindSheets(timeline([9, 8, -5, 2, 1]));
    const after = bindSheets(timeline([9, 8, 7, 2, 1]), before);
    expect(shown(after)).toEqual([
      [9, 8, 7],
      [2, 1],
    ]);
    expect(after[1]).toBe(before[2]);
  });

  test('that tears a sheet leaves no number twice', () => {
    const after = bindSheets(timeline([9, 8, -5, 2, 1]), bindSheets(timeline([9, 8, 2, 1])));
    expect(shown(after)).toEqual([[9, 8], 'gap', [2, 1]]);
    expect(new Set(placesOf(after).values()).size).toBe(2);
  });
});

test('a sheet with a message that is told anew is another one', () => {
  const before = bindSheets(timeline([9, 8]));
  const told = timeline([9, 8]).with(1, { kind: 'message', key: '8', time: 8, communication: {} });
  expect(bindSheets(told, before)[0]).not.toBe(before[0]);
});

test('whatever comes in whatever order, each message is there once, in its place, and stays in its sheet', () => {
  const batches = fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 400 }), { maxLength: 90 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(batches, (arriving) => {
      const times = new Set<number>();
      let parts: Part[] = [];
      for (const batch of arriving) {
        const before = placesOf(parts);
        for (const time of batch) times.add(time);
        const order = [...times].sort((left, right) => right - left);
        parts = bindSheets(timeline(order), parts);
        expect(shown(parts).flat()).toEqual(order);
        const after = placesOf(parts);
        for (const [key, number] of before) expect(after.get(key)).toBe(number);
        const numbers = parts.map((part) => part.kind === 'sheet' && part.number);
        expect(new Set(numbers).size).toBe(numbers.length);
      }
    }),
  );
});

test('a whole conversation is bound in full sheets', () =>
  expect(sizes(bindSheets(timeline(downFrom(2000, 2000)))).every((size) => size === sheetSize)).toBe(true));
