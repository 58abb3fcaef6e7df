/**
 * Blobs as objects of an S3-compatible store.
 *
 * Context: replicas on several machines share attachments that a database should not carry. Choice: AWS's
 * own client for signatures, repeats and every way to find credentials; the parts of a large blob are sent
 * by a class of our own. Its companion @aws-sdk/lib-storage was rejected: it leaves the parts behind when
 * the last request fails, and holds two of them in memory. Cost: 5 MB on disk, which only an installation
 * with such a store loads.
 */
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import {
  AbortMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';

import {
  type BlobDescription,
  BlobNotFound,
  type BlobStore,
  BlobStoreUnusable,
  isBlobId,
  keepError,
  newBlobId,
} from '../blobs.ts';
import { inChunks } from '../in-chunks.ts';
import { MultipartUpload, type ObjectName } from './multipart-upload.ts';
import { PART_SIZE, PartMemory } from './part-memory.ts';
import { s3Client } from './s3-client.ts';
import type { S3Location } from './s3-location.ts';

/** Milliseconds after which an upload that never ended is cleared away. */
const ABANDONED_AFTER = 86_400_000;

/** Rejects with `BlobStoreUnusable` where network, credentials or bucket are not what they should be. */
export async function openS3Blobs(location: S3Location): Promise<BlobStore> {
  const blobs = new S3Blobs(s3Client(location), location);
  try {
    await blobs.clearAbandoned();
    return blobs;
  } catch (failure) {
    throw new BlobStoreUnusable(`s3://${location.bucket}/${location.prefix}`, failure);
  }
}

class S3Blobs implements BlobStore {
  readonly #client: S3Client;
  readonly #bucket: string;
  readonly #prefix: string;
  readonly #memory = new PartMemory();

  constructor(client: S3Client, { bucket, prefix }: S3Location) {
    this.#client = client;
    this.#bucket = bucket;
    this.#prefix = prefix;
  }

  /** The first thousand of them; the next start finds the others. */
  async clearAbandoned(): Promise<void> {
    const Bucket = this.#bucket;
    const { Uploads = [] } = await this.#client.send(
      new ListMultipartUploadsCommand({ Bucket, Prefix: this.#prefix }),
    );
    const limit = Date.now() - ABANDONED_AFTER;
    for (const { Key, UploadId, Initiated } of Uploads) {
      if (!Initiated || Initiated.getTime() > limit) continue;
      await this.#client.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId }));
    }
  }

  async put(content: Readable | Uint8Array): Promise<BlobDescription> {
    keepError(content);
    const blobId = newBlobId();
    const object = this.#objectOf(blobId);
    const upload = new MultipartUpload(this.#client, object);
    try {
      return { blobId, ...(await this.#send(content, object, upload)) };
    } catch (failure) {
      // What cannot be removed now is cleared away at a later start.
      await upload.abort().catch(() => {});
      // The last request may have been carried out although it failed: then nobody knows this object.
      await this.remove(blobId).catch(() => {});
      throw failure;
    }
  }

  async open(blobId: string): Promise<Readable> {
    if (!isBlobId(blobId)) throw new BlobNotFound(blobId);
    try {
      const { Body } = await this.#client.send(new GetObjectCommand(this.#objectOf(blobId)));
      if (Body instanceof Readable) return keepError(Body);
      throw new TypeError('The blob store gave no stream.');
    } catch (failure) {
      throw failure instanceof NoSuchKey ? new BlobNotFound(blobId) : failure;
    }
  }

  async read(blobId: string): Promise<Buffer> {
    return buffer(await this.open(blobId));
  }

  async remove(blobId: string): Promise<void> {
    if (isBlobId(blobId)) await this.#client.send(new DeleteObjectCommand(this.#objectOf(blobId)));
  }

  async #send(content: Readable | Uint8Array, object: ObjectName, upload: MultipartUpload) {
    if (content instanceof Uint8Array) return this.#sendParts([content], object, upload);
    return this.#memory.lend((memory) => this.#sendParts(inChunks(content, memory), object, upload));
  }

  /** What is shorter than a part goes in one request. */
  async #sendParts(
    parts: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
    object: ObjectName,
    upload: MultipartUpload,
  ) {
    const hash = createHash('sha256');
    let size = 0;
    let whole: Uint8Array = new Uint8Array();
    for await (const part of parts) {
      hash.update(part);
      size += part.length;
      if (part.length >= PART_SIZE || upload.hasBegun) await upload.add(part);
      else whole = part;
    }
    if (upload.hasBegun) await upload.complete();
    else await this.#client.send(new PutObjectCommand({ ...object, Body: whole }));
    return { size, sha256: hash.digest('hex') };
  }

  #objectOf(blobId: string): ObjectName {
    return { Bucket: this.#bucket, Key: this.#prefix + blobId };
  }
}
