import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  type CompletedPart,
  CreateMultipartUploadCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';

/** The words by which S3 calls an object. */
export interface ObjectName {
  readonly Bucket: string;
  readonly Key: string;
}

/**
 * One object in parts, sent one after the other. It begins with its first part and can be seen once it
 * is complete.
 */
export class MultipartUpload {
  readonly #client: S3Client;
  readonly #object: ObjectName;
  readonly #parts: CompletedPart[] = [];
  #uploadId: string | null = null;

  constructor(client: S3Client, object: ObjectName) {
    this.#client = client;
    this.#object = object;
  }

  get hasBegun(): boolean {
    return this.#uploadId !== null;
  }

  /** The bytes may be used for something else when it settles. */
  async add(part: Uint8Array): Promise<void> {
    this.#uploadId ??= await this.#begin();
    const place = { ...this.#object, UploadId: this.#uploadId, PartNumber: this.#parts.length + 1 };
    const { ETag } = await this.#client.send(new UploadPartCommand({ ...place, Body: part }));
    this.#parts.push({ PartNumber: place.PartNumber, ETag });
  }

  async complete(): Promise<void> {
    await this.#client.send(
      new CompleteMultipartUploadCommand({ ...this.#named(), MultipartUpload: { Parts: this.#parts } }),
    );
  }

  async abort(): Promise<void> {
    if (this.hasBegun) await this.#client.send(new AbortMultipartUploadCommand(this.#named()));
  }

  async #begin(): Promise<string> {
    const { UploadId } = await this.#client.send(new CreateMultipartUploadCommand(this.#object));
    if (UploadId === undefined) throw new Error('The blob store began an upload without an id.');
    return UploadId;
  }

  #named() {
    return { ...this.#object, UploadId: this.#uploadId ?? undefined };
  }
}
