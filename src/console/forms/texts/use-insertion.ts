import { useRef } from 'react';

import { textBetween } from './text-at-cursor.ts';

/**
 * Writes into the field as a hand would, so that the browser's own undo takes it back. `execCommand` is the
 * only way that undo knows of; it is called deprecated and has no successor.
 */
function write(field: HTMLTextAreaElement, text: string): void {
  if (document.execCommand?.('insertText', false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * Puts texts where the cursor of a field is, or was when somebody left it; `place` goes around the field. What
 * is selected is replaced. In a field that nobody has been in, they go to its end.
 */
export function useInsertion() {
  const area = useRef<HTMLDivElement>(null);
  const hasCursor = useRef(false);
  return {
    place: {
      ref: area,
      onFocus: () => {
        hasCursor.current = true;
      },
    },
    insert: (text: string) => {
      // A list of choices takes the focus back once its choice is told.
      setTimeout(() => {
        const field = area.current?.querySelector('textarea');
        if (!field) return;
        const isParagraph = !hasCursor.current;
        if (isParagraph) field.setSelectionRange(field.value.length, field.value.length);
        const { value, selectionStart, selectionEnd } = field;
        const around = { before: value.slice(0, selectionStart), after: value.slice(selectionEnd) };
        const { piece, spaces } = textBetween(text, around, isParagraph);
        field.focus();
        field.setSelectionRange(selectionStart - spaces.before, selectionEnd + spaces.after);
        write(field, piece);
      });
    },
  };
}

export type Insertion = ReturnType<typeof useInsertion>;
