import { type FocusEvent, type PointerEvent, useState } from 'react';

import { heldRows } from './held-rows.ts';

function isInRows(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('tbody') !== null;
}

/** Holds the rows as long as the pointer or the focus is among them. */
export function useHeldRows<Row extends { readonly caseId: string }>(rows: readonly Row[] | undefined) {
  const [held, setHeld] = useState<readonly Row[] | null>(null);
  const [isPointed, setPointed] = useState(false);
  const shown = heldRows(held, rows ?? []);
  const hold = () => setHeld((known) => known ?? rows ?? null);
  const letGo = () => setHeld(null);
  const area = {
    onPointerOver(event: PointerEvent) {
      const isOver = event.pointerType !== 'touch' && isInRows(event.target);
      if (isOver === isPointed) return;
      setPointed(isOver);
      if (isOver) hold();
      else if (!isInRows(document.activeElement)) letGo();
    },
    onPointerLeave() {
      setPointed(false);
      if (!isInRows(document.activeElement)) letGo();
    },
    onFocus(event: FocusEvent) {
      if (isInRows(event.target)) hold();
    },
    onBlur(event: FocusEvent) {
      if (!isInRows(event.relatedTarget) && !isPointed) letGo();
    },
  };
  return { shown, fresh: shown.filter(({ isNew }) => isNew).length, area, letGo };
}
