import type { S3Objects } from './s3-objects.ts';

export interface S3Call {
  readonly key: string;
  readonly query: URLSearchParams;
  readonly body: Buffer;
}

export interface S3Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

const xml = (root: string, content: string): S3Answer => ({
  status: 200,
  headers: { 'content-type': 'application/xml' },
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${content}</${root}>`,
});

function uploadIdOf(query: URLSearchParams): string {
  return query.get('uploadId') ?? '';
}

function listedParts(body: Buffer): { partNumber: number; eTag: string }[] {
  return [...body.toString().matchAll(/<Part>(.*?)<\/Part>/gs)].map(([, part = '']) => ({
    partNumber: Number(/<PartNumber>(\d+)</.exec(part)?.[1]),
    eTag: (/<ETag>(.*?)</.exec(part)?.[1] ?? '').replaceAll('&quot;', '"'),
  }));
}

/** What a blob store needs of S3's REST API, and nothing else. */
export const s3Operations = {
  PutObject: (store, { key, body }) => ({ status: 200, headers: { etag: store.put(key, body) } }),
  GetObject: (store, { key }) => ({ status: 200, body: store.get(key) }),
  DeleteObject: (store, { key }) => {
    store.objects.delete(key);
    return { status: 204 };
  },
  CreateMultipartUpload: (store, { key }) =>
    xml('InitiateMultipartUploadResult', `<Key>${key}</Key><UploadId>${store.begin(key)}</UploadId>`),
  UploadPart: (store, { key, query, body }) => {
    const eTag = store.putPart(key, uploadIdOf(query), Number(query.get('partNumber')), body);
    return { status: 200, headers: { etag: eTag } };
  },
  CompleteMultipartUpload: (store, { key, query, body }) => {
    store.complete(key, uploadIdOf(query), listedParts(body));
    return xml('CompleteMultipartUploadResult', `<Key>${key}</Key>`);
  },
  AbortMultipartUpload: (store, { key, query }) => {
    store.abort(key, uploadIdOf(query));
    return { status: 204 };
  },
  ListMultipartUploads: (store, { query }) => {
    const prefix = query.get('prefix') ?? '';
    const found = [...store.uploads].filter(([, upload]) => upload.key.startsWith(prefix));
    const entries = found.map(
      ([uploadId, { key, initiated }]) =>
        `<Upload><Key>${key}</Key><UploadId>${uploadId}</UploadId>` +
        `<Initiated>${initiated.toISOString()}</Initiated></Upload>`,
    );
    return xml('ListMultipartUploadsResult', entries.join(''));
  },
} as const satisfies Record<string, (store: S3Objects, call: S3Call) => S3Answer>;

export type S3Operation = keyof typeof s3Operations;

const byForm: Readonly<Record<string, S3Operation>> = {
  'PUT object': 'PutObject',
  'GET object': 'GetObject',
  'DELETE object': 'DeleteObject',
  'POST object uploads': 'CreateMultipartUpload',
  'PUT object partNumber uploadId': 'UploadPart',
  'POST object uploadId': 'CompleteMultipartUpload',
  'DELETE object uploadId': 'AbortMultipartUpload',
  'GET bucket uploads': 'ListMultipartUploads',
};

/** Undefined for what is not there; `x-id` is how SDKs name an operation for logs. */
export function operationOf(method: string, key: string, query: URLSearchParams): S3Operation | undefined {
  const names = [...query.keys()].filter((name) => name !== 'x-id' && name !== 'prefix').toSorted();
  return byForm[[method, key === '' ? 'bucket' : 'object', ...names].join(' ')];
}
