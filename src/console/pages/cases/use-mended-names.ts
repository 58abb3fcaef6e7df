/**
 * Where several values can be chosen at once, the design system's filter (components 3.0.1383) leaves two names
 * behind that lead nowhere: its field says that it controls a list which another has taken the place of, and the
 * button with the chosen values is named without them. Both are mended in what it has drawn; rejected: giving up
 * several values at once, or a filter of our own. The sweep of both states tells when this is needed no more.
 */
import { type RefObject, useEffect } from 'react';

function mendList(area: Element): void {
  const field = area.querySelector('input[role=combobox][aria-controls]');
  const list = [...area.querySelectorAll('[role=listbox][id]')].find((one) => !one.closest('[role=dialog]'));
  const controlled = field?.getAttribute('aria-controls');
  if (!field || !list || !controlled || document.getElementById(controlled)) return;
  field.setAttribute('aria-controls', list.id);
  field.setAttribute('aria-owns', list.id);
}

function mendValues(area: Element): void {
  for (const button of area.querySelectorAll('button[id][aria-haspopup=dialog][aria-labelledby]')) {
    const names = (button.getAttribute('aria-labelledby') ?? '').split(' ');
    const shown = button.firstElementChild;
    if (!shown || names.some((id) => button.querySelector(`[id="${CSS.escape(id)}"]`) !== null)) continue;
    shown.id = `${button.id}-shown`;
    button.setAttribute('aria-labelledby', [...names, shown.id].join(' '));
  }
}

export function useMendedNames(area: RefObject<Element | null>): void {
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const mend = () => {
      mendList(element);
      mendValues(element);
    };
    const observer = new MutationObserver(mend);
    observer.observe(element, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ['aria-expanded'],
    });
    return () => observer.disconnect();
  }, [area]);
}
