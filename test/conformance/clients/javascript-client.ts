/** The SDK for JavaScript, with its aggregated client and its paginator. */
import * as sdk from '@aws-sdk/client-support';

import { ClientFailure } from './support-client.ts';
import type { Output, SupportCaller, Target } from './support-client.ts';

type Method = (input: object) => Promise<Output>;

/** Bytes for base64 on the way in, base64 for bytes on the way out. */
function withBytes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withBytes);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, each]: [string, unknown]) => [
    name,
    name === 'data' && typeof each === 'string' ? Buffer.from(each, 'base64') : withBytes(each),
  ]);
  return Object.fromEntries(members);
}

function plain(output: Output): Output {
  const { $metadata: _metadata, ...members } = output;
  const text = JSON.stringify(members, (_name, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
  );
  return JSON.parse(text) as Output; // an object went in
}

function isOfOwnClass(failure: sdk.SupportServiceException): boolean {
  const ownClass: unknown = Reflect.get(sdk, failure.name);
  return typeof ownClass === 'function' && failure instanceof ownClass;
}

export function javascriptClient({ url, key }: Target): SupportCaller {
  const client = new sdk.Support({ endpoint: url, region: 'us-east-1', credentials: key, maxAttempts: 1 });
  return {
    async call(operation, input) {
      const name = `${operation.charAt(0).toLowerCase()}${operation.slice(1)}`;
      const method = Reflect.get(client, name) as Method; // an operation of the model
      try {
        // The result of a copy of an object is an object.
        return plain(await method.call(client, withBytes(input) as object));
      } catch (failure) {
        if (!(failure instanceof sdk.SupportServiceException)) throw failure;
        throw new ClientFailure(failure.name, failure.message, isOfOwnClass(failure));
      }
    },
    async describeAllCases(pageSize) {
      const caseIds: string[] = [];
      for await (const { cases = [] } of sdk.paginateDescribeCases({ client, pageSize }, {})) {
        caseIds.push(...cases.map(({ caseId = '' }) => caseId));
      }
      return caseIds;
    },
    close: () => client.destroy(),
  };
}
