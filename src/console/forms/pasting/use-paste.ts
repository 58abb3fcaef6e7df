import { type ClipboardEvent, useState } from 'react';
import { useFormContext } from 'react-hook-form';

import { useText } from '../../hooks/use-text.ts';
import { changeField } from '../writing/change-field.ts';
import type { WithFiles } from '../writing/form-draft.ts';
import { longPaste, pastedImages, pastedText, textAsFile } from './pasted.ts';

/** The field that a form has its words in. */
export type PasteField = 'description' | 'body';

export type PasteValues = WithFiles & Record<PasteField, string>;

export interface Paste {
  readonly onPaste: (event: ClipboardEvent) => void;
  /** Names of the screenshots that the last paste attached. */
  readonly attached: readonly string[];
  /** The last long text, which may have been changed or taken out since. */
  readonly long: string | null;
  readonly attachLong: () => void;
  readonly leaveLong: () => void;
}

/** For a field of the form around it; does nothing where files can't be attached. */
export function usePaste(field: PasteField, mayAttach: boolean): Paste {
  const text = useText();
  const form = useFormContext<PasteValues>();
  const [attached, setAttached] = useState<readonly string[]>([]);
  const [long, setLong] = useState<string | null>(null);
  return {
    attached,
    long,
    onPaste: (event) => {
      if (!mayAttach) return;
      const pasted = pastedText(event.clipboardData);
      const files = form.getValues('attachments');
      // Office programs put a picture of a copied text beside the text: then the text is meant.
      const images = pasted === '' ? pastedImages(event.clipboardData, files) : [];
      if (images.length > 0) {
        event.preventDefault();
        changeField(form, 'attachments', [...files, ...images]);
      }
      setAttached(images.map(({ name }) => name));
      if (pasted.length >= longPaste) setLong(pasted);
    },
    attachLong: () => {
      const written = form.getValues(field);
      if (long === null || !written.includes(long)) return;
      const files = form.getValues('attachments');
      const file = textAsFile(long, files);
      const reference = text('createCase.paste.reference', { fileName: file.name });
      changeField(form, 'attachments', [...files, file]);
      changeField(
        form,
        field,
        written.replace(long, () => reference),
      );
      setLong(null);
    },
    leaveLong: () => setLong(null),
  };
}
