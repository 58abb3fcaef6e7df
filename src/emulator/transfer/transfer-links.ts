/**
 * Links by which large files come and go without a session: who has the link may use it. A link is
 * bound by HMAC to method, account, file, part and size, and ends at a time of the real clock.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

export const uploadPrefix = '/v1/uploads/';
export const downloadPrefix = '/v1/downloads/';

/** How long a link works, milliseconds. Not documented: ours. */
const linkLifetime = { PUT: 3_600_000, GET: 900_000 } as const;

export interface UploadTarget {
  readonly method: 'PUT';
  readonly accountId: string;
  readonly uploadId: string;
  /** From 1. */
  readonly partIndex: number;
  /** Bytes that the part must have. */
  readonly size: number;
}

export interface DownloadTarget {
  readonly method: 'GET';
  readonly accountId: string;
  readonly attachmentId: string;
}

export type TransferTarget = UploadTarget | DownloadTarget;

export interface TransferLink {
  readonly url: string;
  /** Epoch milliseconds, real time. */
  readonly expires: number;
}

function pathOf(target: TransferTarget): string {
  if (target.method === 'GET') {
    return `${downloadPrefix}${target.accountId}/${encodeURIComponent(target.attachmentId)}`;
  }
  const { accountId, uploadId, partIndex, size } = target;
  return `${uploadPrefix}${accountId}/${encodeURIComponent(uploadId)}/${partIndex}/${size}`;
}

function readPath(path: string): TransferTarget | null {
  const parts = path.split('/').map((part) => decodeURIComponent(part));
  const [, version, direction, accountId, id, partIndex, size] = parts;
  if (version !== 'v1' || accountId === undefined || id === undefined) return null;
  if (direction === 'downloads' && parts.length === 5) {
    return { method: 'GET', accountId, attachmentId: id };
  }
  if (direction !== 'uploads' || parts.length !== 7) return null;
  return { method: 'PUT', accountId, uploadId: id, partIndex: Number(partIndex), size: Number(size) };
}

export class TransferLinks {
  readonly #key: Buffer;
  readonly #origin: () => string;
  readonly #now: () => number;

  /** `key`: 32 bytes of the key ring. `origin`: known once the server listens. */
  constructor(key: Buffer, origin: () => string, now: () => number = Date.now) {
    this.#key = key;
    this.#origin = origin;
    this.#now = now;
  }

  make(target: TransferTarget): TransferLink {
    const expires = this.#now() + linkLifetime[target.method];
    const path = pathOf(target);
    const signature = this.#sign(target.method, path, expires);
    return { url: `${this.#origin()}${path}?expires=${expires}&signature=${signature}`, expires };
  }

  /** What a request may do, null where the link is not one of ours, was altered or has expired. */
  read(method: string, requestTarget: string): TransferTarget | null {
    const match = /^([^?]+)\?expires=(\d{13,15})&signature=([0-9a-f]{64})$/.exec(requestTarget);
    const [, path, expires, signature] = match ?? [];
    if (path === undefined || expires === undefined || signature === undefined) return null;
    const given = Buffer.from(signature);
    if (!timingSafeEqual(given, Buffer.from(this.#sign(method, path, Number(expires))))) return null;
    if (this.#now() >= Number(expires)) return null;
    // The path is exactly what `make` wrote: its signature says so.
    const target = readPath(path);
    return target?.method === method ? target : null;
  }

  #sign(method: string, path: string, expires: number): string {
    return createHmac('sha256', this.#key).update(`${method}\n${path}\n${expires}`).digest('hex');
  }
}
