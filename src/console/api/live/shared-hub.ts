/** The shared worker's program. */
import type { TabMessage } from './hub-messages.ts';
import { LiveHub } from './live-hub.ts';
import { readStream } from './read-stream.ts';
import { serveTab } from './serve-tab.ts';

const hub = new LiveHub(readStream);

addEventListener('connect', (event) => {
  // What a shared worker is told with each new tab.
  const [port] = (event as MessageEvent<TabMessage>).ports;
  if (port) serveTab(hub, port);
});
