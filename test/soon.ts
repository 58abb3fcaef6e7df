import { vi } from 'vitest';

/**
 * Waits until the assertion holds; gives what it returns. As long, in milliseconds, as nothing but a hang
 * takes: `vi.waitFor` by itself gives up after a second. `expect.poll` has the same from `vite.config.ts`.
 */
export async function soon<Value>(assertion: () => Value | Promise<Value>): Promise<Value> {
  return await vi.waitFor(assertion, { timeout: 30_000, interval: 20 });
}
