import { type ClipboardEvent, useState } from 'react';
import { useFormContext } from 'react-hook-form';

import { useText } from '../hooks/use-text.ts';
import { changeField } from './change-field.ts';
import type { CreateCaseValues } from './create-case-values.ts';
import { longPaste, pastedImages, pastedText, textAsFile } from './pasted.ts';
import type { CreateCaseFormState } from './use-create-case-form.ts';

export interface Paste {
  readonly onPaste: (event: ClipboardEvent) => void;
  /** Names of the screenshots that the last paste attached. */
  readonly attached: readonly string[];
  /** The last long text, which may have been changed or taken out since. */
  readonly long: string | null;
  readonly attachLong: () => void;
  readonly leaveLong: () => void;
}

/** For the description; does nothing where files can't be attached. */
export function usePaste(mayAttach: boolean): Paste {
  const text = useText();
  // The form of this context is the one that the whole screen shares.
  const form = useFormContext<CreateCaseValues>() as unknown as CreateCaseFormState;
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
      const description = form.getValues('description');
      if (long === null || !description.includes(long)) return;
      const files = form.getValues('attachments');
      const file = textAsFile(long, files);
      const reference = text('createCase.paste.reference', { fileName: file.name });
      changeField(form, 'attachments', [...files, file]);
      changeField(
        form,
        'description',
        description.replace(long, () => reference),
      );
      setLong(null);
    },
    leaveLong: () => setLong(null),
  };
}
