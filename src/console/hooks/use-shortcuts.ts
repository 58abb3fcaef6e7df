import { useEffectEvent, useLayoutEffect } from 'react';

import { readChoices } from '../kept-choices.ts';

/** What to do, by the key that is pressed alone. */
export type Shortcuts = Readonly<Record<string, () => void>>;

const typing =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true], [role=combobox]';

/** Whether a key is somebody's who writes, or a dialog's, and no shortcut. */
function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey)
    return true;
  if (event.target instanceof Element && event.target.closest(typing)) return true;
  // The design system does not mark those that are modal.
  const dialogs = document.querySelectorAll('[role=dialog]');
  return [...dialogs].some((dialog) => dialog.getClientRects().length > 0);
}

/** Keys that do something wherever the focus is, as long as the component is there. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const action = shortcuts[event.key];
    if (!action || isTaken(event) || readChoices().shortcuts === false) return;
    event.preventDefault();
    action();
  });
  // What is seen can be walked through at once: the first key is not lost while the rest is drawn.
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
