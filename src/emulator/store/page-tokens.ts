import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { Validation } from '../protocol/request-errors.ts';

const nonceLength = 12;
const tagLength = 16;

/** What a token is good for: another account, operation or filter can't read it. */
export interface TokenScope {
  readonly accountId: string;
  readonly operation: string;
  /** The members that decide which rows the pages hold, and nothing else (page sizes may change). */
  readonly filter: Readonly<Record<string, unknown>>;
}

/** Same members in the same order, whatever order they were sent in. */
function scopeText({ accountId, operation, filter }: TokenScope): Buffer {
  const members = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return Buffer.from(JSON.stringify([accountId, operation, members]));
}

/**
 * Page tokens: a position, sealed with AES-256-GCM under a key of the key ring, so that clients can
 * neither read nor change it and every replica reads every token.
 */
export class PageTokens {
  readonly #key: Buffer;

  /** `key`: 32 bytes. */
  constructor(key: Buffer) {
    this.#key = key;
  }

  seal(scope: TokenScope, position: string): string {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv('aes-256-gcm', this.#key, nonce).setAAD(scopeText(scope));
    const sealed = Buffer.concat([cipher.update(position, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** Throws `Validation` for a token that was altered or belongs to another query. */
  open(scope: TokenScope, token: string): string {
    const bytes = Buffer.from(token, 'base64url');
    const position = bytes.toString('base64url') === token ? this.#decrypt(scope, bytes) : null;
    if (position === null) throw new Validation('Invalid nextToken: it does not belong to this request.');
    return position;
  }

  #decrypt(scope: TokenScope, bytes: Buffer): string | null {
    if (bytes.length <= nonceLength + tagLength) return null;
    const tag = bytes.subarray(nonceLength, nonceLength + tagLength);
    try {
      const decipher = createDecipheriv('aes-256-gcm', this.#key, bytes.subarray(0, nonceLength), {
        authTagLength: tagLength,
      });
      decipher.setAAD(scopeText(scope)).setAuthTag(tag);
      const opened = decipher.update(bytes.subarray(nonceLength + tagLength));
      return Buffer.concat([opened, decipher.final()]).toString('utf8');
    } catch {
      // The tag does not match: altered, or sealed for another scope.
      return null;
    }
  }
}
