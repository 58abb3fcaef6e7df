// oxlint-disable-next-line import/default -- the bundler's answer to the question mark is an address
import hubAddress from './shared-hub.ts?sharedworker&url';

export interface HubLine {
  readonly port: MessagePort;
  /** False: this tab has a hub, and a stream, of its own. */
  readonly isShared: boolean;
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(text: string): string },
  ): { createScriptURL(text: string): string };
}

/** The worker's address as the security policy wants it. It is our own build's, and nothing else gets in. */
function trusted(address: string): string {
  // Not yet in the types of the DOM; browsers without it ask for nothing.
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  return (
    trustedTypes?.createPolicy('live', { createScriptURL: (text) => text }).createScriptURL(address) ??
    address
  );
}

/** The hub of all tabs; one of its own for this tab where browsers share no workers. */
export async function connectHub(): Promise<HubLine> {
  if (typeof SharedWorker === 'function') {
    const { port } = new SharedWorker(trusted(hubAddress), { name: 'live', type: 'module' });
    return { port, isShared: true };
  }
  const [{ LiveHub }, { readStream }, { serveTab }] = await Promise.all([
    import('./live-hub.ts'),
    import('./read-stream.ts'),
    import('./serve-tab.ts'),
  ]);
  const { port1, port2 } = new MessageChannel();
  serveTab(new LiveHub(readStream), port2);
  return { port: port1, isShared: false };
}
