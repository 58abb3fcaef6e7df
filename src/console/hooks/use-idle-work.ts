import { useEffect } from 'react';

/** Milliseconds of work after which what the person does comes first again. */
const longest = 12;

/** Safari has no word for it. */
const whenIdle: (work: () => void) => unknown =
  typeof requestIdleCallback === 'function'
    ? (work) => requestIdleCallback(work, { timeout: 2000 })
    : (work) => setTimeout(work, 50);

/** Does work that nobody waits for, piece by piece while the browser has nothing else to do. */
export function useIdleWork(begin: () => Iterator<void>): void {
  useEffect(() => {
    const work = begin();
    const ended = new AbortController();
    const go = () => {
      const until = performance.now() + longest;
      while (!ended.signal.aborted && !work.next().done) {
        if (performance.now() < until) continue;
        whenIdle(go);
        return;
      }
    };
    whenIdle(go);
    return () => ended.abort();
  }, [begin]);
}
