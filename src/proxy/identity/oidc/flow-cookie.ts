import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { z } from 'zod';

import { parseJson } from '../../../support/json.ts';

/** Milliseconds for which somebody may be at the identity provider. */
export const flowLifetime = 10 * 60_000;

const flowShape = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  /** A path of the console. */
  returnTo: z.string(),
  /** Epoch milliseconds. */
  expiresAt: z.number(),
});

/** A sign-in that has begun: what its return must fit, and where it leads. */
export type Flow = z.infer<typeof flowShape>;

/**
 * Keeps a begun sign-in in the browser that began it, and thereby binds it to that browser. Encrypted, so
 * that nobody else can make one. Rejected: rows, which anybody who asks could fill the database with.
 * Whoever begins again in another tab replaces the first. `SameSite=Lax`, because the way back from the
 * provider comes from another site.
 */
export class FlowCookie {
  private readonly name: string;
  private readonly attributes: string;
  private readonly key: Buffer;

  constructor(key: Buffer, secure: boolean) {
    this.key = key;
    this.name = secure ? '__Host-support-center-sign-in' : 'support-center-sign-in';
    this.attributes = `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
  }

  /** The `Set-Cookie` header that hands it out. */
  header(flow: Flow): string {
    const value = this.seal(JSON.stringify(flow));
    return `${this.name}=${value}; ${this.attributes}; Max-Age=${flowLifetime / 1000}`;
  }

  /** The `Set-Cookie` header that takes it back. */
  clearingHeader(): string {
    return `${this.name}=; ${this.attributes}; Max-Age=0`;
  }

  /** Null without one, with two, and with one that is not ours or too old. */
  read(cookieHeader: string | undefined, now: number): Flow | null {
    const values = (cookieHeader ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(`${this.name}=`))
      .map((pair) => pair.slice(this.name.length + 1));
    const [value] = values;
    const text = value === undefined || values.length !== 1 ? null : this.open(value);
    const json = text === null ? null : parseJson(text);
    const flow = flowShape.safeParse(json?.ok ? json.value : null);
    return flow.success && flow.data.expiresAt > now ? flow.data : null;
  }

  private seal(text: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  private open(value: string): string | null {
    const bytes = Buffer.from(value, 'base64url');
    if (bytes.length < 28) return null;
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAuthTag(bytes.subarray(12, 28));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString();
    } catch {
      // The tag does not fit: somebody else made it, or it was changed.
      return null;
    }
  }
}
