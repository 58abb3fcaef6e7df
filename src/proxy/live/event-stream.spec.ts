import type { ServerResponse } from 'node:http';

import { pino } from 'pino';
import { expect, test } from 'vitest';

import { soon } from '../../../test/soon.ts';
import type { EventLog, StoredEvent } from '../../database/events.ts';
import type { CenterTables } from '../store/schema.ts';
import { accessChanged } from './access-changes.ts';
import { EventFeed } from './event-feed.ts';
import { EventStream } from './event-stream.ts';

/** What is appended is there to be read at once, and told of when the test says so. */
function toldLate() {
  const events: StoredEvent[] = [];
  let tell = (): void => {};
  const log: Partial<EventLog<CenterTables>> = {
    latest: async () => null,
    after: async (cursor) => events.slice(Number(cursor ?? 0)),
    onAppended(listener) {
      tell = listener;
      return () => undefined;
    },
  };
  const append = (event: Omit<StoredEvent, 'cursor'>) =>
    events.push({ ...event, cursor: String(events.length + 1) });
  // A feed asks for nothing else.
  return { log: log as EventLog<CenterTables>, append, tell: () => tell() };
}

test('a change of access that comes while a stream begins has everything asked for anew', async () => {
  const { log, append, tell } = toldLate();
  const feed = new EventFeed(log, pino({ level: 'silent' }));
  await feed.start();
  let words = '';
  const response = { write: (text: string) => (words += text) !== '', on: () => undefined };
  const found = Promise.withResolvers<string>();
  const stream = new EventStream({
    signedIn: {} as never, // Nobody here asks who it is.
    response: response as unknown as ServerResponse, // which a stream only writes to
    feed,
    hear: async () => null,
    access: () => found.promise,
    onEnd: () => undefined,
  });
  const begun = stream.begin({ missed: [], position: feed.end }, false);
  append(accessChanged(0));
  found.resolve('as it is by now');
  await begun;
  tell();
  await soon(() => expect(words).toContain('event: resync'));
});
