import { vi } from 'vitest';

/**
 * The clock of this process, which the emulator under test shares, stands still meanwhile: quotas are by
 * the second, and a slow machine would earn new calls while it sends those that are too many.
 */
export async function atOneMoment<Value>(send: () => Promise<Value>): Promise<Value> {
  vi.useFakeTimers({ toFake: ['Date'] });
  try {
    return await send();
  } finally {
    vi.useRealTimers();
  }
}
