import { createHmac, timingSafeEqual } from 'node:crypto';

const wholeAtMost = 5_000;

/**
 * The cookie holds the session's random id and a seal over it, so that made-up cookies are refused
 * without asking the database. `SameSite=Lax`, because `Strict` would break the way back from an
 * identity provider. Under https the name carries `__Host-`, which ties it to this very origin.
 */
export class SessionCookie {
  readonly name: string;
  private readonly secure: boolean;
  private readonly sealKey: Buffer;
  /** Seals that were found whole: most requests bring one that another has brought before. */
  private readonly whole = new Set<string>();

  constructor(sealKey: Buffer, secure: boolean) {
    this.sealKey = sealKey;
    this.secure = secure;
    this.name = secure ? '__Host-support-center' : 'support-center';
  }

  /** The `Set-Cookie` header that hands the session out. */
  header(id: string): string {
    return this.write(`${id}.${this.seal(id)}`);
  }

  /** The `Set-Cookie` header that takes it back. */
  clearingHeader(): string {
    return `${this.write('')}; Max-Age=0`;
  }

  /** The session's id from the `Cookie` header; null without one, with two, or with a broken seal. */
  read(cookieHeader: string | undefined): string | null {
    const values = (cookieHeader ?? '')
      .split(';')
      .map((pair) => pair.trim())
      .filter((pair) => pair.startsWith(`${this.name}=`))
      .map((pair) => pair.slice(this.name.length + 1));
    const [value] = values;
    if (value === undefined || values.length !== 1) return null;
    const [id = '', seal = '', more] = value.split('.');
    if (more !== undefined || !this.isWhole(value, id, seal)) return null;
    return id;
  }

  private isWhole(value: string, id: string, seal: string): boolean {
    if (this.whole.has(value)) return true;
    if (!matches(seal, this.seal(id))) return false;
    if (this.whole.size >= wholeAtMost) this.whole.clear();
    this.whole.add(value);
    return true;
  }

  private write(value: string): string {
    const attributes = 'Path=/; HttpOnly; SameSite=Lax';
    return `${this.name}=${value}; ${attributes}${this.secure ? '; Secure' : ''}`;
  }

  private seal(id: string): string {
    return createHmac('sha256', this.sealKey).update(id).digest('base64url');
  }
}

function matches(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
