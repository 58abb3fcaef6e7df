import { type RefObject, useMemo } from 'react';

import { useShortcuts } from '../hooks/use-shortcuts.ts';

/** The links that lead into the cases of the rows, in their order. */
function linksIn(area: HTMLElement | null): HTMLElement[] {
  return [...(area?.querySelectorAll<HTMLElement>('[data-case] a') ?? [])];
}

/** The row that the focus is in, from 0; -1: none. */
function focusedRow(links: readonly HTMLElement[]): number {
  const row = document.activeElement?.closest('tr');
  return row ? links.findIndex((link) => row.contains(link)) : -1;
}

/** `j` and `k` go from case to case, `x` selects the one with the focus. Enter is the link's own. */
export function useRowKeys(area: RefObject<HTMLElement | null>, toggle: (caseId: string) => void): void {
  const keys = useMemo(() => {
    const go = (step: 1 | -1) => {
      const links = linksIn(area.current);
      const from = focusedRow(links);
      const to = from === -1 ? (step === 1 ? 0 : links.length - 1) : from + step;
      links[Math.max(0, Math.min(links.length - 1, to))]?.focus();
    };
    return {
      j: () => go(1),
      k: () => go(-1),
      x: () => {
        const links = linksIn(area.current);
        const caseId = links[focusedRow(links)]?.closest<HTMLElement>('[data-case]')?.dataset['case'];
        if (caseId) toggle(caseId);
      },
    };
  }, [area, toggle]);
  useShortcuts(keys);
}
