/** Under which addresses the console is reached, and thereby which origins are its own. */
export interface Addresses {
  /** The console's address for people, without trailing slash. */
  readonly publicUrl: string;
  /** Allowed values of `Host`. */
  readonly hosts: ReadonlySet<string>;
  /** Allowed values of `Origin`. */
  readonly origins: ReadonlySet<string>;
  /** Whether people reach us by https. */
  readonly secure: boolean;
}

/**
 * The public address and, with our own port, the names of this machine and the address we listen on.
 * Any other name in `Host` is somebody else's who makes it point here (DNS rebinding).
 */
export function addressesOf(host: string, port: number, publicUrl: string | null): Addresses {
  const own = [host, 'localhost', '127.0.0.1', '::1'].map(
    (name) => new URL(`http://${bracketed(name)}:${port}`),
  );
  const shown = new URL(publicUrl ?? `http://${bracketed(nameOf(host))}:${port}`);
  const all = [shown, ...own];
  return {
    publicUrl: shown.href.replace(/\/$/, ''),
    hosts: new Set(
      all.flatMap((url) => [url.host, ...(url.port === '' ? [`${url.host}:${defaultPort(url)}`] : [])]),
    ),
    origins: new Set(all.map((url) => url.origin)),
    secure: shown.protocol === 'https:',
  };
}

/** The port in an address of ours, where the address leaves the usual one out as well. */
export function portOf(address: string): number {
  const url = new URL(address);
  return Number(url.port === '' ? defaultPort(url) : url.port);
}

/** "Every address of this machine" is none that a person could open. */
function nameOf(host: string): string {
  return host === '0.0.0.0' || host === '::' ? 'localhost' : host;
}

function bracketed(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

function defaultPort({ protocol }: URL): string {
  return protocol === 'https:' ? '443' : '80';
}
