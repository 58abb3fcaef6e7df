import { createHash, randomUUID } from 'node:crypto';

import { S3Error } from './s3-error.ts';

const leastPart = 5 * 1024 * 1024;

export interface Upload {
  readonly key: string;
  initiated: Date;
  readonly parts: Map<number, Buffer>;
}

const eTagOf = (content: Buffer): string => `"${createHash('md5').update(content).digest('hex')}"`;

/** One bucket: what is in it, and what is on its way. */
export class S3Objects {
  readonly objects = new Map<string, Buffer>();
  readonly uploads = new Map<string, Upload>();

  put(key: string, content: Buffer): string {
    this.objects.set(key, content);
    return eTagOf(content);
  }

  get(key: string): Buffer {
    const content = this.objects.get(key);
    if (!content) throw new S3Error('NoSuchKey');
    return content;
  }

  begin(key: string): string {
    const uploadId = randomUUID();
    this.uploads.set(uploadId, { key, initiated: new Date(), parts: new Map() });
    return uploadId;
  }

  putPart(key: string, uploadId: string, partNumber: number, content: Buffer): string {
    this.#upload(key, uploadId).parts.set(partNumber, content);
    return eTagOf(content);
  }

  complete(key: string, uploadId: string, listed: readonly { partNumber: number; eTag: string }[]): void {
    const { parts } = this.#upload(key, uploadId);
    const chosen = listed.map(({ partNumber, eTag }) => {
      const content = parts.get(partNumber);
      if (!content || eTagOf(content) !== eTag) throw new S3Error('InvalidPart');
      return content;
    });
    if (chosen.length === 0) throw new S3Error('InvalidPart');
    const isOrdered = listed.every((part, index) => part.partNumber > (listed[index - 1]?.partNumber ?? 0));
    if (!isOrdered) throw new S3Error('InvalidPartOrder');
    if (chosen.slice(0, -1).some(({ length }) => length < leastPart)) throw new S3Error('EntityTooSmall');
    this.uploads.delete(uploadId);
    this.objects.set(key, Buffer.concat(chosen));
  }

  abort(key: string, uploadId: string): void {
    this.#upload(key, uploadId);
    this.uploads.delete(uploadId);
  }

  #upload(key: string, uploadId: string): Upload {
    const upload = this.uploads.get(uploadId);
    if (upload?.key !== key) throw new S3Error('NoSuchUpload');
    return upload;
  }
}
