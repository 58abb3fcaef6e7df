import { once } from 'node:events';
import { join } from 'node:path';

import type { EmulatorProcess } from './emulator-process.ts';

export interface MemoryRequest {
  /** Collect garbage first. */
  readonly collect: boolean;
  /** Look for a new peak from now on. */
  readonly startAnew: boolean;
}

/** Bytes. */
export interface MemoryReport {
  readonly rss: number;
  /** The most resident memory since it was last started anew. */
  readonly peak: number;
  /** What objects and buffers hold. */
  readonly used: number;
}

/** For a process whose memory is asked for. */
export const measured = {
  nodeOptions: ['--expose-gc', '--import', join(import.meta.dirname, 'report-memory.ts')],
};

export async function memoryOf(
  { child }: Pick<EmulatorProcess, 'child'>,
  request: Partial<MemoryRequest> = {},
): Promise<MemoryReport> {
  const report = once(child, 'message');
  child.send({ collect: false, startAnew: false, ...request });
  // The module that was loaded into the process sends nothing else.
  const [message] = (await report) as [MemoryReport];
  return message;
}
