import { useEffect, useEffectEvent } from 'react';

/** The browser's own keys for printing lead here. Null: they print the screen, as its menu does. */
export function usePrintKey(print: (() => void) | null): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const isKey = event.key.toLowerCase() === 'p' && (event.ctrlKey || event.metaKey);
    if (!print || !isKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!event.repeat) print();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}
