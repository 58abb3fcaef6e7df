import type { TabMessage } from './hub-messages.ts';
import type { LiveHub, Tab } from './live-hub.ts';

/** Connects a tab that speaks through this port. */
export function serveTab(hub: LiveHub, port: MessagePort): void {
  const tab: Tab = (message) => port.postMessage(message);
  port.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => hub.receive(tab, data));
  port.start();
}
