import type { ButtonProps } from '@cloudscape-design/components/button';
import { type RefObject, type SubmitEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

import type { CreateCaseField } from './create-case-values.ts';
import type { CreateCaseFormState } from './use-create-case-form.ts';
import type { Submitting } from './use-submit-case.ts';

export interface Review {
  readonly isOpen: boolean;
  /** Opens the review, and submits what has been reviewed. */
  readonly onSubmit: (event: SubmitEvent<HTMLFormElement>) => void;
  readonly back: () => void;
  /** Leads back to a field. */
  readonly edit: (field: CreateCaseField) => void;
  /** The one that opens the review; it gets the focus back. */
  readonly button: RefObject<ButtonProps.Ref | null>;
}

/** The step before a case is sent. The form stays where it is meanwhile, out of sight. */
export function useReview(
  { setFocus }: CreateCaseFormState,
  { check, submit, isSending }: Submitting,
): Review {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<ButtonProps.Ref>(null);
  // At once: what is hidden can't take the focus.
  const close = () => flushSync(() => setOpen(false));
  return {
    isOpen,
    button,
    onSubmit: (event) => {
      event.preventDefault();
      if (isOpen) submit();
      else check(() => setOpen(true));
    },
    back: () => {
      if (isSending) return;
      close();
      button.current?.focus();
    },
    edit: (field) => {
      if (isSending) return;
      close();
      setFocus(field);
    },
  };
}
