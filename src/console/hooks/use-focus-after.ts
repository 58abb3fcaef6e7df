import { type RefObject, useEffect, useRef } from 'react';

const pressable = 'button:not(:disabled, [aria-disabled="true"])';

/**
 * What was pressed may be gone once `state` has changed: the focus goes on to the first button of the place, or
 * to the place itself, unless it is somewhere already.
 */
export function useFocusAfter(place: RefObject<HTMLElement | null>, state: unknown): void {
  const before = useRef(state);
  useEffect(() => {
    if (before.current === state) return undefined;
    before.current = state;
    // A dialog that closes gives the focus back first.
    const timer = setTimeout(() => {
      if (document.activeElement !== document.body) return;
      const next = place.current?.querySelector<HTMLElement>(pressable) ?? place.current;
      next?.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, [place, state]);
}
