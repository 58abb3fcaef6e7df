import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { Refusal } from '../../gateway/refusal.ts';
import { attachmentContent } from './attachment-content.ts';

/** Sends the beginning of a large file, and then nothing. */
const storage = createServer((_request, response) => {
  response.writeHead(200, { 'content-length': 10_000_000 });
  response.write('x'.repeat(1_000));
});
beforeAll(async () => {
  storage.listen(0, '127.0.0.1');
  await once(storage, 'listening');
});
afterAll(() => {
  storage.closeAllConnections();
  storage.close();
});

function readerUntil(signal: AbortSignal) {
  // Listening on a TCP port, so it has an address and a port.
  const emulator = new URL(`http://127.0.0.1:${(storage.address() as AddressInfo).port}`);
  return {
    readSupport: async ({ operation }: { operation: string }) => {
      if (operation === 'DescribeAttachment') throw new Refusal(400, 'InvalidParameterValueException', '');
      return { downloadUrl: { url: `${emulator.href}file` } };
    },
    account: { accountId: '111122223333', name: 'Retail' },
    person: { userId: 'u', userName: 'u' } as never, // Nobody here asks who it is.
    signal,
    emulator,
    storageOrigins: [],
    mayFollowLinks: true,
  };
}

test('a large file whose reader leaves before reading it is a failure of nobody else', async () => {
  const gone = new AbortController();
  const found = await attachmentContent(readerUntil(gone.signal), 'attachment-1');
  if (found.kind !== 'stream') throw new Error(found.kind);
  gone.abort();
  // Only by then an error that nobody takes would have ended the process.
  for (let time = 0; time < 5; time += 1) await turn();
  await expect(Array.fromAsync(found.content)).rejects.toThrow('aborted');
});
