import type { Call } from './call.ts';

/** With or without a query, which means nothing here, and a trailing slash, which SDKs add. */
const callPath = /^\/api\/(?:accounts\/([^/?]+)\/(support|center)|(center|desk))\/?(?:\?|$)/;
/** Here what follows is the operation's own address. */
const restPath = /^\/api\/accounts\/([^/?]+)\/trustedadvisor(\/[^#]*)$/;

export type CallPlace = Pick<Call, 'accountId' | 'service' | 'below'>;

/** What an address of one of the APIs, of our own operations or of the desk names; null for every other request. */
export function readCallPath(method: string, url: string): CallPlace | null {
  if (method === 'POST') return readTargetPath(url);
  return method === 'GET' || method === 'PUT' ? readRestPath(url) : null;
}

function readTargetPath(url: string): CallPlace | null {
  const found = callPath.exec(url);
  if (!found) return null;
  const accountId = found[1] === undefined ? null : decode(found[1]);
  const service = serviceOf(found[2] ?? found[3]);
  return accountId === undefined ? null : { accountId, service, below: '' };
}

function serviceOf(name: string | undefined): Call['service'] {
  return name === 'support' || name === 'desk' ? name : 'center';
}

function readRestPath(url: string): CallPlace | null {
  const [, account, below] = restPath.exec(url) ?? [];
  const accountId = account === undefined ? undefined : decode(account);
  if (accountId === undefined || below === undefined) return null;
  return { accountId, service: 'trustedadvisor', below };
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
