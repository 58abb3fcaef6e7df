import { setPriority } from 'node:os';

/** Of Linux's `nice`: a third of the processor where both want it. */
const lower = 5;

/**
 * For threads that work for the event loop: it goes before the one that calls this, so that requests are answered
 * while there is work for more threads than there are processors. Linux alone has priorities of threads; elsewhere
 * it would be the whole process.
 */
export function goAfterTheEventLoop(): void {
  if (process.platform === 'linux') setPriority(0, lower);
}
