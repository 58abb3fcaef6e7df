/** A request of a person who is signed in, as text, to be spoilt in every way. */
import type { Browser } from '../browser.ts';
import { retail } from '../test-accounts.ts';

export const body = '{"language":"en"}';

export interface Spoilt {
  readonly method?: string;
  readonly target?: string;
  readonly version?: string;
  /** Null leaves the header out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** Lines at the end of the head, as they stand. */
  readonly lines?: readonly string[];
}

export const supportPath = `/api/accounts/${retail}/support`;

/** The head with a length for `body`, unless it is left out. */
export function head({ url, cookie }: Browser, spoilt: Spoilt = {}): string {
  const { method = 'POST', target = supportPath, version = 'HTTP/1.1', lines = [] } = spoilt;
  const headers = {
    host: new URL(url).host,
    origin: url,
    cookie,
    'content-type': 'application/x-amz-json-1.1',
    'x-amz-target': 'AWSSupport_20130415.DescribeSeverityLevels',
    'content-length': String(body.length),
    ...spoilt.headers,
  };
  const given = Object.entries(headers).filter(([, value]) => value !== null);
  return [
    `${method} ${target} ${version}`,
    ...given.map(([name, value]) => `${name}: ${value}`),
    ...lines,
    '',
    '',
  ].join('\r\n');
}
