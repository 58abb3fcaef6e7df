import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { liveEventNames } from '../../../contract/live-event.ts';
import type { HubMessage } from './hub-messages.ts';
import { LiveHub, type Tab } from './live-hub.ts';
import type { StreamEnd, StreamMessage, StreamRequest } from './read-stream.ts';

const retail = '111122223333';

function change(caseId: string): StreamMessage {
  return { name: 'case-changed', detail: { accountId: retail, caseId, change: 'communication' } };
}

/** The proxy's side: what was asked for, and how each stream goes on. */
interface Opened extends StreamRequest {
  end(end: Partial<StreamEnd>): void;
  lose(): void;
}

const opened: Opened[] = [];

async function read(request: StreamRequest): Promise<StreamEnd> {
  return await new Promise((resolve, reject) => {
    const lose = () => reject(new Error('lost'));
    request.signal.addEventListener('abort', lose);
    opened.push({ ...request, end: (end) => resolve({ status: 200, retryAfter: 0, ...end }), lose });
  });
}

interface TestTab {
  readonly tab: Tab;
  readonly heard: HubMessage[];
  join(userName?: string, age?: number): void;
  caseIds(): string[];
}

let hub: LiveHub;
beforeEach(() => {
  vi.useFakeTimers();
  opened.length = 0;
  hub = new LiveHub(read);
});
afterEach(() => vi.useRealTimers());

function openTab(): TestTab {
  const heard: HubMessage[] = [];
  const tab: Tab = (message) => heard.push(message);
  return {
    tab,
    heard,
    join: (userName = 'ada', age = 1000) => hub.receive(tab, { kind: 'join', userName, age }),
    caseIds: () =>
      heard.flatMap((message) =>
        message.kind === 'news' && message.news.name === 'case-changed' ? message.news.detail.caseId : [],
      ),
  };
}

function stream(index: number): Opened {
  const found = opened[index];
  if (!found) throw new Error(`There are ${opened.length} streams`);
  return found;
}

test('every kind of news reaches the tabs, and nothing that the stream says of itself', () => {
  const tab = openTab();
  tab.join();
  const names = ['ready', ...liveEventNames, 'position'] as const;
  for (const name of names) {
    const detail = { accountId: retail, caseId: 'case-1', change: 'other', part: 'notes' };
    // Any of them has these members, or fewer.
    stream(0).onMessage({ name, detail } as StreamMessage, '1');
  }
  const heard = tab.heard.flatMap((message) => (message.kind === 'news' ? message.news.name : []));
  expect(heard).toEqual([...liveEventNames]);
});

test('all tabs hear by one stream', () => {
  const [first, second] = [openTab(), openTab()];
  first.join();
  stream(0).onMessage({ name: 'ready' }, '1');
  second.join();
  stream(0).onMessage(change('case-1'), '2');
  expect(opened).toHaveLength(1);
  expect([first.caseIds(), second.caseIds()]).toEqual([['case-1'], ['case-1']]);
  expect(second.heard.slice(0, 2)).toEqual([
    { kind: 'watched', isWatched: false },
    { kind: 'line', state: 'live' },
  ]);
});

test('a tab that comes later is told what happened while it loaded', () => {
  const [first, second, third] = [openTab(), openTab(), openTab()];
  first.join();
  stream(0).onMessage(change('case-1'), '1');
  vi.advanceTimersByTime(3000);
  stream(0).onMessage(change('case-2'), '2');
  second.join('ada', 2000);
  expect(second.caseIds()).toEqual(['case-2']);
  third.join('ada', 300_000);
  expect(third.heard).toContainEqual({ kind: 'news', news: { name: 'resync' } });
});

test('a lost stream is opened again where it was, sooner when the network is back', async () => {
  const tab = openTab();
  tab.join();
  stream(0).onMessage({ name: 'ready' }, '1');
  stream(0).onMessage(change('case-1'), '2');
  stream(0).lose();
  await vi.advanceTimersByTimeAsync(0);
  expect(tab.heard.at(-1)).toEqual({ kind: 'line', state: 'lost' });
  await vi.advanceTimersByTimeAsync(1000);
  expect(stream(1).lastEventId).toBe('2');
  stream(1).lose();
  await vi.advanceTimersByTimeAsync(0);
  hub.receive(tab.tab, { kind: 'wake' });
  await vi.advanceTimersByTimeAsync(0);
  expect(opened).toHaveLength(3);
  stream(2).onMessage({ name: 'ready' }, null);
  expect(tab.heard.at(-1)).toEqual({ kind: 'line', state: 'live' });
});

test('a proxy that stays away is asked less and less often, and never less than twice a minute', async () => {
  openTab().join();
  const times: number[] = [];
  for (let count = 0; count < 12; count += 1) {
    stream(count).lose();
    const before = performance.now();
    while (opened.length === count + 1) await vi.advanceTimersByTimeAsync(250);
    times.push(performance.now() - before);
  }
  expect(times[0]).toBeLessThan(1001);
  expect(Math.min(...times.slice(-3))).toBeGreaterThan(14_000);
  expect(Math.max(...times)).toBeLessThan(46_000);
});

test('a session that ended shuts all tabs out, unless somebody has signed in again', async () => {
  const tabs = [openTab(), openTab()];
  for (const tab of tabs) tab.join();
  stream(0).onMessage({ name: 'session-ended' }, null);
  stream(0).end({});
  await vi.advanceTimersByTimeAsync(0);
  expect(opened).toHaveLength(2);
  stream(1).onMessage({ name: 'ready' }, null);
  stream(1).onMessage({ name: 'session-ended' }, null);
  stream(1).end({});
  await vi.advanceTimersByTimeAsync(0);
  stream(2).end({ status: 401 });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(opened).toHaveLength(3);
  for (const tab of tabs) expect(tab.heard.at(-1)).toEqual({ kind: 'signed-out' });
});

test('when somebody else signs in, the tabs of who was there before are shut out', () => {
  const [before, after] = [openTab(), openTab()];
  before.join('ada');
  after.join('grace');
  expect(before.heard.at(-1)).toEqual({ kind: 'signed-out' });
  expect(stream(0).signal.aborted).toBe(true);
  expect(stream(1).lastEventId).toBeNull();
  stream(1).onMessage(change('case-1'), '1');
  expect([before.caseIds(), after.caseIds()]).toEqual([[], ['case-1']]);
});

test('with the last tab the stream ends', () => {
  const tab = openTab();
  tab.join();
  hub.receive(tab.tab, { kind: 'leave' });
  expect(stream(0).signal.aborted).toBe(true);
});

test('every tab knows whether any has the focus', () => {
  const [first, second] = [openTab(), openTab()];
  for (const tab of [first, second]) tab.join();
  expect(first.heard).toEqual([{ kind: 'watched', isWatched: false }]);
  hub.receive(first.tab, { kind: 'focus', isFocused: true });
  hub.receive(second.tab, { kind: 'focus', isFocused: true });
  hub.receive(first.tab, { kind: 'focus', isFocused: false });
  expect(second.heard.at(-1)).toEqual({ kind: 'watched', isWatched: true });
  hub.receive(second.tab, { kind: 'leave' });
  expect(first.heard.at(-1)).toEqual({ kind: 'watched', isWatched: false });
});
