import { type FocusEvent, type PointerEvent, useState } from 'react';

import { heldRows } from './held-rows.ts';

function isInRows(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('tbody') !== null;
}

/**
 * Holds the rows as long as the pointer or the focus is among them. `question`: what they answer, and null as
 * long as they answer another one than was asked.
 */
export function useHeldRows<Row extends { readonly caseId: string }>(
  rows: readonly Row[] | undefined,
  question: string | null,
) {
  const [held, setHeld] = useState<readonly Row[] | null>(null);
  const [isPointed, setPointed] = useState(false);
  const [asked, ask] = useState(question);
  if (asked !== question) {
    ask(question);
    setHeld(null);
    setPointed(false);
  }
  const shown = heldRows(held, rows ?? []);
  const hold = () => setHeld((known) => known ?? rows ?? null);
  const letGo = () => setHeld(null);
  const area = {
    onPointerOver(event: PointerEvent) {
      const isOver = event.pointerType !== 'touch' && isInRows(event.target);
      if (isOver === isPointed || question === null) return;
      setPointed(isOver);
      if (isOver) hold();
      else if (!isInRows(document.activeElement)) letGo();
    },
    onPointerLeave() {
      setPointed(false);
      if (!isInRows(document.activeElement)) letGo();
    },
    onFocus(event: FocusEvent) {
      if (isInRows(event.target) && question !== null) hold();
    },
    onBlur(event: FocusEvent) {
      if (!isInRows(event.relatedTarget) && !isPointed) letGo();
    },
  };
  return { shown, fresh: shown.filter(({ isNew }) => isNew).length, area, letGo };
}
