import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { parseJson } from '../../../support/json.ts';

/** Where a page of what one may see begins: in a page of the upstream, after so many of its cases. */
export interface PagePlace {
  /** Null: the upstream's first page. */
  readonly token: string | null;
  readonly skip: number;
}

const nonceLength = 12;
const tagLength = 16;

/**
 * Tokens of pages that leave cases out. Sealed, because the place tells how many were left out, and for one
 * person and account; every replica reads every one.
 */
export class PagePlaces {
  readonly #key: Buffer;

  /** `key`: 32 bytes. */
  constructor(key: Buffer) {
    this.#key = key;
  }

  seal(owner: string, { token, skip }: PagePlace): string {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(JSON.stringify([token, skip]), 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Null for what was not given out here, or to somebody else. */
  open(owner: string, text: string): PagePlace | null {
    const bytes = Buffer.from(text, 'base64url');
    if (bytes.length <= nonceLength + tagLength || bytes.toString('base64url') !== text) return null;
    try {
      const nonce = bytes.subarray(0, nonceLength);
      const decipher = createDecipheriv('aes-256-gcm', this.#key, nonce, { authTagLength: tagLength });
      decipher.setAAD(Buffer.from(owner));
      decipher.setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
      const opened = decipher.update(bytes.subarray(nonceLength + tagLength));
      return placeOf(Buffer.concat([opened, decipher.final()]).toString('utf8'));
    } catch {
      // Altered, or another's.
      return null;
    }
  }
}

function placeOf(text: string): PagePlace | null {
  const parsed = parseJson(text);
  const [token, skip] = parsed.ok && Array.isArray(parsed.value) ? parsed.value : [];
  const isToken = token === null || typeof token === 'string';
  return isToken && typeof skip === 'number' ? { token, skip } : null;
}
