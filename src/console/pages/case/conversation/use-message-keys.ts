import { type Shortcuts, useShortcuts } from '../../../hooks/use-shortcuts.ts';

/** The first place of an ordered list that is true of its element; the list's length where none is. */
function firstWhere<T>(list: readonly T[], isTrue: (element: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const element = list[middle];
    if (element !== undefined && isTrue(element)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The message that is read: the one with the focus, or the one before the first that begins in the window.
 * Few are asked for their place: each that is out of sight is laid out for that.
 */
function currentOf(articles: readonly HTMLElement[]): number {
  const focused = document.activeElement?.closest('article');
  const place = articles.findIndex((article) => article === focused);
  if (place >= 0) return place;
  const next = firstWhere(articles, (article) => article.getBoundingClientRect().top >= 0);
  return next === articles.length ? next : next - 1;
}

function go(step: 1 | -1): void {
  const articles = [...document.querySelectorAll<HTMLElement>('.sc-sheet > article')];
  const article = articles[Math.max(0, currentOf(articles) + step)];
  article?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
  article?.scrollIntoView?.({ block: 'start' });
}

/** Older messages lie below, so the next one is the older one. */
const keys: Shortcuts = {
  n: () => go(1),
  j: () => go(1),
  p: () => go(-1),
  k: () => go(-1),
};

/** `n` and `j` go to the next message, `p` and `k` to the one before. */
export function useMessageKeys(): void {
  useShortcuts(keys);
}
