import { type RefObject, useEffect, useState } from 'react';

/**
 * Where what comes next is fetched: some way below the window, and anywhere above it. Beside a longer column
 * the end of the messages can be passed in one leap, and would else never be met.
 */
const margin = '1000000px 0px 800px 0px';

/** Whether somebody has begun to scroll: until then nothing more is asked for than was to be seen. */
function useHasScrolled(): boolean {
  const [hasScrolled, setScrolled] = useState(false);
  useEffect(() => {
    if (hasScrolled) return;
    const note = () => setScrolled(globalThis.scrollY > 0);
    // At the end of the page before this was there: no scrolling would be told any more.
    note();
    globalThis.addEventListener('scroll', note, { passive: true });
    return () => globalThis.removeEventListener('scroll', note);
  }, [hasScrolled]);
  return hasScrolled;
}

/**
 * Loads on while somebody scrolls towards an element: it stands below what they read, so that nothing moves.
 * @param load undefined while it can't be.
 */
export function useEarlierOnScroll(element: RefObject<Element | null>, load: (() => void) | undefined): void {
  const hasScrolled = useHasScrolled();
  useEffect(() => {
    if (!element.current || !hasScrolled || !load || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) load();
      },
      { rootMargin: margin },
    );
    observer.observe(element.current);
    return () => observer.disconnect();
  });
}
