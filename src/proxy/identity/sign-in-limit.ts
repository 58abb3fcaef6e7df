import { Refusal } from '../gateway/refusal.ts';

/** Milliseconds from the first failure for which it counts. */
export const windowMs = 10 * 60_000;
const failuresByPair = 10;
const failuresByAddress = 50;
/** Over all addresses: high enough that nobody is locked out of the account by a stranger's typing. */
const failuresByUser = 100;
const entriesAtMost = 20_000;

interface Limit {
  readonly key: string;
  /** Failures within the window. */
  readonly limit: number;
  /** Of one user and one address. */
  readonly isPair: boolean;
}

interface Count {
  failures: number;
  since: number;
}

/**
 * Counts sign-ins that have not succeeded, by user and by peer address, in this process. A try counts
 * from its start, so that many at once get no further than many in a row.
 */
export class SignInLimit {
  private readonly counts = new Map<string, Count>();
  private readonly now: () => number;
  readonly message: string;

  /** `message` says of what there were too many. */
  constructor(now: () => number, message = 'Too many sign-ins have failed.') {
    this.now = now;
    this.message = message;
  }

  /**
   * Counts the try, or throws a refusal with status 429 where too many have failed. Without a user (a
   * link names none and can't be guessed) the address alone counts.
   */
  begin(user: string | null, address: string): void {
    const limits = this.limitsOf(user, address);
    const wait = Math.max(...limits.map(({ key, limit }) => this.waitFor(key, limit)));
    if (wait > 0) throw this.refusal(wait);
    if (this.counts.size > entriesAtMost) this.forgetOld();
    for (const { key } of limits) {
      const count = this.current(key);
      if (count) count.failures += 1;
      else this.counts.set(key, { failures: 1, since: this.now() });
    }
  }

  /** The try was a good one: it does not count, and the pair starts anew. */
  succeeded(user: string | null, address: string): void {
    for (const { key } of this.limitsOf(user, address)) {
      const count = this.current(key);
      if (count) count.failures -= 1;
    }
    if (user !== null) this.counts.delete(pairKey(user, networkOf(address)));
  }

  /** The limits that a try falls under. */
  limitsOf(user: string | null, address: string): Limit[] {
    const network = networkOf(address);
    const byAddress = { key: `address ${network}`, limit: failuresByAddress, isPair: false };
    if (user === null) return [byAddress];
    return [
      { key: pairKey(user, network), limit: failuresByPair, isPair: true },
      byAddress,
      { key: `user ${user}`, limit: failuresByUser, isPair: false },
    ];
  }

  /** `wait` in milliseconds. */
  refusal(wait: number): Refusal {
    return tooManyFailures(wait, this.message);
  }

  private waitFor(key: string, limit: number): number {
    const count = this.current(key);
    return count && count.failures >= limit ? count.since + windowMs - this.now() : 0;
  }

  private current(key: string): Count | undefined {
    const count = this.counts.get(key);
    if (!count || count.since + windowMs > this.now()) return count;
    this.counts.delete(key);
    return undefined;
  }

  private forgetOld(): void {
    for (const key of this.counts.keys()) this.current(key);
    // Still too many: an attack with ever new names. The oldest go, the address keeps its count.
    for (const key of this.counts.keys()) {
      if (this.counts.size <= entriesAtMost) break;
      if (!key.startsWith('address ')) this.counts.delete(key);
    }
  }
}

function tooManyFailures(wait: number, what: string): Refusal {
  const headers = { 'retry-after': String(Math.ceil(wait / 1000)) };
  const message = `${what} Wait a few minutes, then try again.`;
  return new Refusal(429, 'TooManyRequestsException', message, { headers });
}

/** Whoever has one address of IPv6 has the 2^64 beside it. */
function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const [head = '', tail] = address.split('::');
  const left = head.split(':');
  const right = tail === undefined ? [] : tail.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...(tail === undefined ? [] : zeros), ...right].slice(0, 4).join(':');
}

function pairKey(user: string, address: string): string {
  return `pair ${address} ${user}`;
}
