import { createHmac, randomBytes } from 'node:crypto';

import { expect, test } from 'vitest';

import { HmacKey } from './hmac-key.ts';

test.each([0, 1, 32, 63, 64, 65, 200])('a key of %i bytes signs as node:crypto does', (length) => {
  const key = randomBytes(length);
  for (const text of ['', 'AWS4-HMAC-SHA256\n20260101T000000Z', 'Grüße 🙂', 'x'.repeat(10_000)]) {
    expect(new HmacKey(key).sign(text)).toBe(createHmac('sha256', key).update(text).digest('hex'));
  }
});
