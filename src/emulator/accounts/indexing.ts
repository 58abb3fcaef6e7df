import type { RawHeaders } from '../protocol/raw-headers.ts';
import type { Caller } from './caller.ts';

/** By which the console's key says that it reads for its index and not for a person. */
const purposeHeader = 'x-amz-supportcenter-purpose';

/**
 * Such reads are the product's own: they take nothing of the account's calls a second, meet no failure that
 * a test has asked for, and don't stand among the requests that arrived. From any other key the header says
 * nothing; its signature is certain, as that of every `x-amz-*` header.
 */
export function isIndexing(caller: Caller, headers: RawHeaders): boolean {
  return caller.type === 'console' && headers.get(purposeHeader)?.[0] === 'index';
}
