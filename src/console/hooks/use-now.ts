import { startTransition, useEffect, useRef, useState, useSyncExternalStore } from 'react';

const tick = 30_000;
/** How many are told at once, and the milliseconds in between: what they change is drawn together. */
const slice = 100;
const pause = 30;
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let now = Date.now();

function advance(): void {
  now = Date.now();
  const rest = [...listeners];
  const tell = () => {
    for (const listener of rest.splice(0, slice)) if (listeners.has(listener)) listener();
    if (rest.length > 0) setTimeout(tell, pause);
  };
  tell();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = Date.now();
    timer = setInterval(advance, tick);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(timer);
  };
}

/** The time as the screen may show it: one clock for all, moving every half minute. Epoch ms. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

/**
 * What the time makes of something, drawn anew only when that changes. A page has thousands of times, all of
 * which may turn "4 minutes ago" at once: they are drawn in slices, between which the page answers, which a
 * store that React follows strictly does not allow. `read` answers a text or a number.
 */
export function useNowAs<Value extends string | number>(read: (now: number) => Value): Value {
  const [moment, setMoment] = useState(now);
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    const follow = () => {
      const isSame = (before: number) => latest.current(before) === latest.current(now);
      startTransition(() => setMoment((before) => (isSame(before) ? before : now)));
    };
    const end = subscribe(follow);
    // The clock stood while nobody looked at it.
    follow();
    return end;
  }, []);
  return read(moment);
}
