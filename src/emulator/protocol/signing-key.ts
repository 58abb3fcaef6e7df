import { createHmac } from 'node:crypto';

import { HmacKey } from './hmac-key.ts';

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

export interface KeyScope {
  readonly accessKeyId: string;
  readonly scopeDate: string;
  readonly region: string;
  readonly service: string;
}

const bound = 1_000;

/** The least recently made keys leave first; a key lives for a day and is made in four hashes. */
export class SigningKeys {
  readonly #keys = new Map<string, HmacKey>();

  get(scope: KeyScope, secretAccessKey: string): HmacKey {
    const name = `${scope.accessKeyId}/${scope.scopeDate}/${scope.region}`;
    const known = this.#keys.get(name);
    if (known) return known;
    const date = hmac(`AWS4${secretAccessKey}`, scope.scopeDate);
    const key = new HmacKey(hmac(hmac(hmac(date, scope.region), scope.service), 'aws4_request'));
    const [oldest] = this.#keys.keys();
    if (this.#keys.size >= bound && oldest !== undefined) this.#keys.delete(oldest);
    this.#keys.set(name, key);
    return key;
  }
}
