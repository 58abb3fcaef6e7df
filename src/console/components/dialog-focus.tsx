import { useEffect, useEffectEvent } from 'react';

/**
 * Stands in a dialog that asks for one thing, and leads the focus to where that is entered. The dialog itself leads
 * it to its cross when it appears, after the effects of its content: this one waits until it has.
 */
export function DialogFocus({ onShown }: { readonly onShown: () => void }) {
  const lead = useEffectEvent(onShown);
  useEffect(() => queueMicrotask(lead), []);
  return null;
}
