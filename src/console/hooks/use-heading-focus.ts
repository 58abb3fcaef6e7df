import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** Focuses the heading; null where the screen has none yet. */
function focusHeading(): HTMLElement | null {
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
  return heading;
}

/**
 * After a navigation, whoever can't see the screen change hears the new heading: also one that comes late,
 * or that takes the place of another while the screen fills. Whoever has moved on meanwhile is left alone.
 */
export function useHeadingFocus(): void {
  const { pathname } = useLocation();
  // Whoever opens an address begins at the top; whoever comes from sign-in has left a form.
  const isArrival = useNavigationType() === NavigationType.Pop;
  const shown = useRef(isArrival ? pathname : null);
  useEffect(() => {
    if (shown.current === pathname) return undefined;
    shown.current = pathname;
    let heading = focusHeading();
    const observer = new MutationObserver(() => {
      if (!heading?.isConnected && document.activeElement === document.body) heading = focusHeading();
    });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [pathname]);
}
