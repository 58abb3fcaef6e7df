import { type RefObject, useEffect, useRef } from 'react';

/**
 * What somebody has pressed may be gone with the case's next state: the focus goes on to the answer where there
 * is a form for it, else to what is said of who has the case.
 */
export function useKeptFocus(area: RefObject<HTMLElement | null>, state: string): void {
  const known = useRef(state);
  useEffect(() => {
    if (known.current === state) return;
    known.current = state;
    if (document.activeElement !== document.body) return;
    const field = area.current?.querySelector<HTMLElement>('.sc-desk-answer textarea');
    (field ?? area.current?.querySelector<HTMLElement>('[data-holder]'))?.focus();
  }, [area, state]);
}
