import { type ClipboardEvent, useState } from 'react';
import { useFormContext } from 'react-hook-form';

import { useText } from '../../hooks/use-text.ts';
import { changeField } from '../writing/change-field.ts';
import type { WithFiles } from '../writing/form-draft.ts';
import { longPaste, pastedImages, pastedText, textAsFile } from './pasted.ts';

/** What a paste goes into: a field of text and the files of the same form. */
export interface PastePlace {
  readonly mayAttach: boolean;
  readonly text: () => string;
  readonly files: () => readonly File[];
  readonly changeText: (text: string) => void;
  readonly changeFiles: (files: readonly File[]) => void;
}

export interface Paste {
  readonly onPaste: (event: ClipboardEvent) => void;
  /** Names of the screenshots that the last paste attached. */
  readonly attached: readonly string[];
  /** The last long text, which may have been changed or taken out since. */
  readonly long: string | null;
  readonly attachLong: () => void;
  readonly leaveLong: () => void;
}

/** Does nothing where files can't be attached. */
export function usePaste(place: PastePlace): Paste {
  const text = useText();
  const [attached, setAttached] = useState<readonly string[]>([]);
  const [long, setLong] = useState<string | null>(null);
  return {
    attached,
    long,
    onPaste: (event) => {
      if (!place.mayAttach) return;
      const pasted = pastedText(event.clipboardData);
      const files = place.files();
      // Office programs put a picture of a copied text beside the text: then the text is meant.
      const images = pasted === '' ? pastedImages(event.clipboardData, files) : [];
      if (images.length > 0) {
        event.preventDefault();
        place.changeFiles([...files, ...images]);
      }
      setAttached(images.map(({ name }) => name));
      if (pasted.length >= longPaste) setLong(pasted);
    },
    attachLong: () => {
      const written = place.text();
      if (long === null || !written.includes(long)) return;
      const files = place.files();
      const file = textAsFile(long, files);
      const reference = text('attachments.paste.reference', { fileName: file.name });
      place.changeFiles([...files, file]);
      place.changeText(written.replace(long, () => reference));
      setLong(null);
    },
    leaveLong: () => setLong(null),
  };
}

type PasteField = 'description' | 'body';
type PasteValues = WithFiles & Record<PasteField, string>;

/** For a field of the form around it. */
export function useFormPaste(field: PasteField, mayAttach: boolean): Paste {
  const form = useFormContext<PasteValues>();
  return usePaste({
    mayAttach,
    text: () => form.getValues(field),
    files: () => form.getValues('attachments'),
    changeText: (text) => changeField(form, field, text),
    changeFiles: (files) => changeField(form, 'attachments', files),
  });
}
