import { createHmac } from 'node:crypto';

export interface ConsoleKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** The header by which the console's key passes the signed-in person on: percent-encoded UTF-8. */
export const personHeader = 'x-amz-supportcenter-person';

/** One key for each account, derived, so that it needs no storing and is the same on every replica. */
export function consoleKey(accountId: string, secret: Buffer): ConsoleKey {
  const derive = (what: string): Buffer =>
    createHmac('sha256', secret).update(`${what}\n${accountId}`).digest();
  const id = derive('access-key-id').toString('hex').toUpperCase().slice(0, 13);
  return {
    accessKeyId: `CONSOLE${id}`,
    secretAccessKey: derive('secret-access-key').toString('base64').slice(0, 40),
  };
}
