/** Loaded into the emulator's process before its program: says how much memory it has, when asked. */
import type { MemoryReport, MemoryRequest } from './memory.ts';

/** Milliseconds between two looks at the resident memory. */
const interval = 5;

let peak = 0;

function look(): void {
  peak = Math.max(peak, process.memoryUsage.rss());
}

setInterval(look, interval).unref();

process.on('message', (request: MemoryRequest) => {
  // Given by --expose-gc.
  if (request.collect) globalThis.gc?.();
  look();
  const { rss, heapUsed, external } = process.memoryUsage();
  const report: MemoryReport = { rss, peak, used: heapUsed + external };
  if (request.startAnew) peak = rss;
  process.send?.(report);
});
