import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

import { makeZip } from 'client-zip';

import { readInput } from '../admin/read-input.ts';
import { eventScope } from '../audit/event-scope.ts';
import { eventFilterShape, type EventFilter } from '../audit/find-events.ts';
import { logFiles } from '../audit/log-files.ts';
import type { OwnOperation, OwnParts } from './own-operation.ts';

async function* entries({ database }: OwnParts, filter: EventFilter) {
  for await (const { path, time, content } of logFiles(database, filter)) {
    yield { name: path, lastModified: time, input: content };
  }
}

/** All that matches, as a ZIP archive of CloudTrail's log files that is made while it is read. */
export const exportEventArchive: OwnOperation = async (parts, input, call) => {
  const filter = { ...readInput(eventFilterShape, input), scope: await eventScope(parts, call) };
  const fileName = `event-history-${new Date(call.now).toISOString().slice(0, 10)}.zip`;
  // The same stream; the types of the browser and of Node differ in what neither uses here.
  const archive = makeZip(entries(parts, filter)) as ReadableStream<Uint8Array>;
  return { output: { fileName }, file: { contentType: 'application/zip', body: Readable.fromWeb(archive) } };
};
