import type { Call } from './call.ts';

/** With or without a query, which means nothing here, and a trailing slash, which SDKs add. */
const callPath = /^\/api\/(?:accounts\/([^/?]+)\/(support|center)|center)\/?(?:\?|$)/;

/** What an address of the Support API or of our own operations names; null for every other address. */
export function readCallPath(url: string): Pick<Call, 'accountId' | 'service'> | null {
  const found = callPath.exec(url);
  if (!found) return null;
  const accountId = found[1] === undefined ? null : decode(found[1]);
  return accountId === undefined
    ? null
    : { accountId, service: found[2] === 'support' ? 'support' : 'center' };
}

function decode(part: string): string | undefined {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    // Not an address at all: told so like any other of its kind.
    return undefined;
  }
}
