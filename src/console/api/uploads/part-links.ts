import { GetAttachmentUploadLinksCommand, type UploadUrl } from '@aws-sdk/client-support';

import { sendSupport } from '../support-client.ts';

/** A link that ends within this time is not worth starting with. */
const margin = 60_000;

/** Where the parts of one upload are sent to. Links come ten at a time and end; then others are asked for. */
export class PartLinks {
  readonly #accountId: string;
  readonly #fileName: string;
  readonly #uploadId: string;
  readonly #links = new Map<number, { url: string; expires: number }>();
  #asking: Promise<void> | null = null;

  constructor(accountId: string, fileName: string, uploadId: string) {
    this.#accountId = accountId;
    this.#fileName = fileName;
    this.#uploadId = uploadId;
  }

  add(urls: readonly UploadUrl[]): void {
    for (const { partIndex = 0, url = '', expiryDate } of urls) {
      this.#links.set(partIndex, { url, expires: timeOf(expiryDate) });
    }
  }

  /** Rejects with what the API refuses. */
  async of(partIndex: number): Promise<string> {
    const known = this.#links.get(partIndex);
    if (known && known.expires - margin > Date.now()) return known.url;
    this.#links.delete(partIndex);
    for (let attempt = 0; attempt < 3; attempt++) {
      // One question at a time: its answer is likely to hold the links of the parts beside this one.
      this.#asking ??= this.#ask(partIndex).finally(() => {
        this.#asking = null;
      });
      await this.#asking;
      // Whatever its end: the clock of this device may be wrong.
      const link = this.#links.get(partIndex);
      if (link) return link.url;
    }
    throw new Error(`There is no link for part ${partIndex}`);
  }

  /** The storage has refused it. */
  forget(partIndex: number): void {
    this.#links.delete(partIndex);
  }

  async #ask(startIndex: number): Promise<void> {
    const input = { fileName: this.#fileName, uploadId: this.#uploadId, uploadRange: { startIndex } };
    const answer = await sendSupport(this.#accountId, new GetAttachmentUploadLinksCommand(input));
    this.add(answer.uploadUrls ?? []);
  }
}

function timeOf(expiryDate = ''): number {
  // One that can't be read is believed until the storage refuses it.
  const time = Date.parse(expiryDate);
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}
