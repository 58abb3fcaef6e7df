import { expect, test } from 'vitest';

import { conversationOf, stretchOf } from '../../../api/conversation/stretch.ts';
import { timelineOf } from './timeline.ts';

const time = (hour: number) => new Date(hour * 3_600_000).toISOString();
const items = (hours: readonly number[], nextToken?: string) =>
  conversationOf([
    stretchOf(
      { communications: hours.map((hour) => ({ timeCreated: time(hour) })), nextToken },
      Infinity,
      {},
    ),
  ]);
const change = (hour: number, detail: string) => ({ time: time(hour), kind: 'status' as const, detail });
const shown = (timeline: ReturnType<typeof timelineOf>) =>
  timeline.map((item) => {
    if (item.kind === 'gap') return 'gap';
    return item.kind === 'message' ? item.time / 3_600_000 : item.entry.detail;
  });

test('changes stand between the messages, above the one that brought them about', () =>
  expect(
    shown(timelineOf(items([9, 5, 1]), [change(3, 'assigned'), change(5, 'asked'), change(10, 'done')])),
  ).toEqual(['done', 9, 'asked', 5, 'assigned', 1]));

test('what is older than all that is known waits', () =>
  expect(shown(timelineOf(items([9, 5], 'on'), [change(3, 'assigned'), change(7, 'asked')]))).toEqual([
    9,
    'asked',
    5,
    'gap',
  ]));

test('what lies within a gap is left out with it', () => {
  const stretches = [
    stretchOf({ communications: [{ timeCreated: time(9) }], nextToken: 'on' }, Infinity, {}),
    stretchOf({ communications: [{ timeCreated: time(1) }] }, 2 * 3_600_000, {}),
  ];
  const history = [change(1.5, 'assigned'), change(5, 'asked'), change(9, 'done')];
  expect(shown(timelineOf(conversationOf(stretches), history))).toEqual(['done', 9, 'gap', 'assigned', 1]);
});
