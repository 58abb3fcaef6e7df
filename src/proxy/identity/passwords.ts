import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

import { Refusal } from '../gateway/refusal.ts';

const derive = promisify(argon2);

// OWASP's minimum for argon2id: 19 MiB, two passes, one lane.
const memory = 19_456;
const passes = 2;
const parallelism = 1;
const tagLength = 32;

/** One derivation costs 19 MiB and some 20 ms of a core; more at once would starve the gateway. */
const atOnce = 2;
const waitingAtMost = 64;

let running = 0;
const waiting: (() => void)[] = [];

async function bounded<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  if (running >= atOnce) {
    if (waiting.length >= waitingAtMost) throw tooManySignIns();
    // The one that ends hands its place over, so `running` stays as it is.
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    running += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

function tooManySignIns(): Refusal {
  const message = 'Too many people are signing in. Try again in a moment.';
  return new Refusal(429, 'TooManyRequestsException', message, { headers: { 'retry-after': '5' } });
}

/** Encodes as `$argon2id$v=19$m=…,t=…,p=…$salt$hash`, base64 without padding. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const parameters = { message: password, nonce, parallelism, tagLength, memory, passes };
  const tag = await bounded(() => derive('argon2id', parameters));
  const settings = `m=${memory},t=${passes},p=${parallelism}`;
  return `$argon2id$v=19$${settings}$${unpadded(nonce)}$${unpadded(tag)}`;
}

/**
 * Whether the password fits the encoded hash. Without a hash (no such user, or one without a
 * password) the same work is done and the answer is no, so that time tells nothing.
 */
export async function verifyPassword(password: string, encoded: string | null): Promise<boolean> {
  const [, , , settings, nonce, tag] = (encoded ?? absent).split('$');
  const [, m, t, p] = /^m=(\d+),t=(\d+),p=(\d+)$/.exec(settings ?? '') ?? [];
  const expected = Buffer.from(tag ?? '', 'base64');
  const actual = await bounded(() =>
    derive('argon2id', {
      message: password,
      nonce: Buffer.from(nonce ?? '', 'base64'),
      parallelism: Number(p),
      tagLength: expected.length,
      memory: Number(m),
      passes: Number(t),
    }),
  );
  return encoded !== null && timingSafeEqual(actual, expected);
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}

/** A hash that no password is known for. */
const absent = `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(randomBytes(16))}$${unpadded(randomBytes(tagLength))}`;
