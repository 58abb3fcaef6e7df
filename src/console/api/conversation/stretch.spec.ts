import { describe, expect, test } from 'vitest';

import { conversationOf, type Stretch, stretchOf } from './stretch.ts';

const communication = (time: number) => ({ timeCreated: new Date(time).toISOString(), body: `at ${time}` });

/** A stretch of messages at these times; open to what is older where it has a token. */
function stretch(to: number, times: readonly number[], nextToken?: string): Stretch {
  return stretchOf({ communications: times.map(communication), nextToken }, to, {});
}

const shown = (stretches: readonly Stretch[]) =>
  conversationOf(stretches).map((item) =>
    item.kind === 'message' ? item.time : `${item.gap.from}..${item.gap.to}`,
  );

describe('conversationOf', () => {
  test('a whole case has no gap', () =>
    expect(shown([stretch(Infinity, [3000, 2000, 1000])])).toEqual([3000, 2000, 1000]));

  test('puts messages into order, whatever order they came in', () =>
    expect(shown([stretch(Infinity, [1000, 3000, 2000])])).toEqual([3000, 2000, 1000]));

  test('what lies before the newest is a gap without an end', () =>
    expect(shown([stretch(Infinity, [9000, 8000], 'on')])).toEqual([9000, 8000, '-Infinity..8000']));

  test('the first message of a long case leaves a gap in between', () =>
    expect(shown([stretch(Infinity, [9000, 8000], 'on'), stretch(2000, [1000])])).toEqual([
      9000,
      8000,
      '2000..8000',
      1000,
    ]));

  test('stretches that meet or overlap leave none, and no message twice', () => {
    const newest = stretch(Infinity, [9000, 8000], 'on');
    expect(shown([newest, stretch(8000, [7000])])).toEqual([9000, 8000, 7000]);
    expect(shown([newest, stretch(8500, [8000, 7000])])).toEqual([9000, 8000, 7000]);
  });

  test('a stretch within another one changes nothing', () => {
    const whole = stretch(Infinity, [9000, 8000, 7000]);
    expect(shown([whole, stretch(8001, [8000], 'on')])).toEqual([9000, 8000, 7000]);
  });

  test('several gaps stay in their places', () =>
    expect(
      shown([stretch(Infinity, [9000], 'a'), stretch(5001, [5000], 'b'), stretch(1001, [1000])]),
    ).toEqual([9000, '5001..9000', 5000, '1001..5000', 1000]));

  test('goes on from where the upper stretch ended', () => {
    const [, gap] = conversationOf([stretch(Infinity, [9000], 'on'), stretch(1001, [1000])]);
    expect(gap).toMatchObject({ kind: 'gap', gap: { next: { nextToken: 'on', asked: {} } } });
  });

  test('newer messages that leave none out join what was the newest before', () => {
    const before = { ...stretch(Infinity, [5000, 4000], 'on'), to: 5001 };
    expect(shown([stretch(Infinity, [7000, 6000, 5000], 'newer'), before])).toEqual([
      7000,
      6000,
      5000,
      4000,
      '-Infinity..4000',
    ]);
  });

  test('a page without a message is one, too', () =>
    expect(shown([stretch(Infinity, [9000], 'on'), stretchOf({}, 9000, {})])).toEqual([9000]));

  test('a message without a time is the oldest', () =>
    expect(shown([stretchOf({ communications: [{ body: 'x' }, communication(5)] }, Infinity, {})])).toEqual([
      5, 0,
    ]));
});
