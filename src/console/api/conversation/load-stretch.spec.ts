import { describe, expect, test } from 'vitest';

import { stubProxy, testAccount } from '../../test-screen.tsx';
import { loadFrom, loadFromNewerEnd, loadFromOlderEnd } from './load-stretch.ts';
import { conversationOf, type Gap, type Stretch, timeOf } from './stretch.ts';

const one = { accountId: testAccount.accountId, caseId: 'case-1' };

/** A case with messages at these times, answered as the API does: bounds, pages, newest first. */
function stubCase(times: readonly number[]) {
  return stubProxy({
    DescribeCommunications: ({ beforeTime, afterTime, nextToken, maxResults }) => {
      const before = typeof beforeTime === 'string' ? Date.parse(beforeTime) : Infinity;
      const after = typeof afterTime === 'string' ? Date.parse(afterTime) : 0;
      const found = times.filter((time) => time >= after && time < before).sort((a, b) => b - a);
      const start = Number(nextToken ?? 0);
      const end = start + Number(maxResults);
      const communications = found
        .slice(start, end)
        .map((time) => ({ timeCreated: new Date(time).toISOString() }));
      return { body: { communications, ...(end < found.length && { nextToken: String(end) }) } };
    },
  });
}

const hour = 3_600_000;
const every = (count: number, distance: number, start = hour) =>
  Array.from({ length: count }, (_, index) => start + index * distance);
const timesIn = (stretch: Stretch) => stretch.communications.map(timeOf).sort((a, b) => a - b);

test('the first message of a case with thousands costs one question', async () => {
  const times = every(5000, 60_000);
  const sent = stubCase(times);
  const whole: Gap = { from: -Infinity, to: Infinity };
  const first = await loadFromOlderEnd(one, whole, { start: hour, end: 5001 * 60_000 + hour, window: 1000 });
  expect(timesIn(first)).toEqual([times[0]]);
  expect(first.from).toBe(-Infinity);
  expect(sent).toHaveLength(1);
});

test('a link’s message comes with those before it', async () => {
  const times = every(500, 1000);
  stubCase(times);
  const stretch = await loadFrom(one, times[250] ?? 0);
  expect(timesIn(stretch)).toEqual(times.slice(226, 251));
});

describe('a gap', () => {
  const times = every(400, 1000);
  const gap: Gap = { from: (times[99] ?? 0) + 1, to: times[300] ?? 0 };

  test('is read on from its newer end, page by page, until it is closed', async () => {
    stubCase(times);
    let rest: Gap | undefined = gap;
    const stretches: Stretch[] = [];
    for (let count = 0; rest && count < 20; count++) {
      stretches.push(await loadFromNewerEnd(one, rest));
      const items = conversationOf(stretches);
      rest = items.flatMap((item) => (item.kind === 'gap' ? item.gap : []))[0];
      if (rest && rest.from === -Infinity)
        rest = rest.to > gap.from ? { ...rest, from: gap.from } : undefined;
    }
    expect(stretches.flatMap(timesIn).sort((a, b) => a - b)).toEqual(times.slice(100, 300));
  });

  test('is read on from its older end without a hole', async () => {
    stubCase(times);
    const stretch = await loadFromOlderEnd(one, gap, { start: gap.from, end: gap.to, window: 25_000 });
    const found = timesIn(stretch);
    expect(found.length).toBeGreaterThan(0);
    expect(found).toEqual(times.slice(100, 100 + found.length));
    expect(stretch.from).toBe(gap.from);
  });

  test.each([
    ['all at its very end', every(50, 1, 1000 * hour)],
    ['a crowd after a long silence', every(3000, 2, 1000 * hour)],
    ['one that is nearly empty', [2 * hour]],
    ['none', []],
  ])('with %s is found to its end', async (_name, written) => {
    const sent = stubCase(written);
    const span: Gap = { from: hour, to: 2000 * hour };
    const stretch = await loadFromOlderEnd(one, span, { start: span.from, end: span.to, window: 1000 });
    const found = timesIn(stretch);
    expect(found).toEqual(written.slice(0, found.length));
    expect(found.length > 0 || written.length === 0).toBe(true);
    expect(sent.length).toBeLessThan(50);
  });
});
