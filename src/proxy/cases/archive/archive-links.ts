import { createHmac, timingSafeEqual } from 'node:crypto';

export const archivePrefix = '/v1/archived/';

/** Milliseconds; as long as the emulator's own links for downloads. */
const lifetime = 900_000;

/**
 * Links to large files of the archive. As with AWS's own, who has one may use it without a session until it
 * ends; the key is every replica's.
 */
export class ArchiveLinks {
  readonly #key: Buffer;
  readonly #now: () => number;

  constructor(key: Buffer, now: () => number) {
    this.#key = key;
    this.#now = now;
  }

  make(attachmentId: string): { path: string; expires: number } {
    const expires = this.#now() + lifetime;
    const id = Buffer.from(attachmentId).toString('base64url');
    return { path: `${archivePrefix}${id}.${expires}.${this.#sign(id, String(expires))}`, expires };
  }

  /** The id of the attachment; null where the link is not ours, was altered or has ended. */
  open(token: string): string | null {
    const [id = '', expires = '', signature = ''] = token.split('.');
    const [given, right] = [Buffer.from(signature), Buffer.from(this.#sign(id, expires))];
    if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
    return Number(expires) > this.#now() ? Buffer.from(id, 'base64url').toString() : null;
  }

  #sign(id: string, expires: string): string {
    return createHmac('sha256', this.#key).update(`${id}.${expires}`).digest('base64url');
  }
}
