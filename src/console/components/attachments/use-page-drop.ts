import { type RefObject, useEffect, useEffectEvent } from 'react';

/**
 * Files that are dropped elsewhere on the page are taken too, the text they were written about being the
 * most likely place. What falls within the field is the field's own.
 */
export function usePageDrop(field: RefObject<HTMLElement | null>, take: (files: File[]) => void): void {
  const drop = useEffectEvent((event: DragEvent) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    const isWithin = event.target instanceof Node && field.current?.contains(event.target);
    if (files.length === 0 || isWithin) return;
    event.preventDefault();
    take(files);
  });
  useEffect(() => {
    // That a file may be dropped at all the field's own listeners say for the whole page.
    const onDrop = (event: DragEvent) => drop(event);
    document.addEventListener('drop', onDrop);
    return () => document.removeEventListener('drop', onDrop);
  }, []);
}
