import { useEffect, useRef } from 'react';
import { NavigationType, useLocation, useNavigationType } from 'react-router';

/** Focuses the heading; null where the screen has none yet. */
function focusHeading(): HTMLElement | null {
  const heading = document.querySelector<HTMLElement>('main h1');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus({ preventScroll: true });
  return heading;
}

/** The link in a row of a list that leads to this path. */
function rowTo(pathname: string | null): HTMLElement | undefined {
  const links = document.querySelectorAll<HTMLAnchorElement>('main tbody a[href]');
  return [...links].find((link) => new URL(link.href).pathname === pathname);
}

/** What a person does who has begun to use the screen. */
const beginnings = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * After a navigation, whoever can't see the screen change hears the new heading: also one that comes late,
 * or that takes the place of another while the screen fills. Whoever comes back from where a row of a list led
 * is at that row again. Whoever has moved on meanwhile is left alone.
 */
export function useHeadingFocus(): void {
  const { pathname } = useLocation();
  // Whoever opens an address begins at the top; whoever comes from sign-in has left a form.
  const isArrival = useNavigationType() === NavigationType.Pop;
  const shown = useRef(isArrival ? pathname : null);
  useEffect(() => {
    if (shown.current === pathname) return undefined;
    const left = shown.current;
    shown.current = pathname;
    let heading = focusHeading();
    let isBackAt = false;
    const look = () => {
      const focused = document.activeElement;
      if (focused !== document.body && focused !== heading) return;
      const row = isBackAt ? undefined : rowTo(left);
      isBackAt ||= row !== undefined;
      if (row) row.focus();
      else if (!heading?.isConnected && focused === document.body) heading = focusHeading();
    };
    look();
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true });
    const begin = () => {
      isBackAt = true;
    };
    for (const name of beginnings) document.addEventListener(name, begin, { passive: true });
    return () => {
      observer.disconnect();
      for (const name of beginnings) document.removeEventListener(name, begin);
    };
  }, [pathname]);
}
