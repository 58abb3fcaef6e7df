import { type SubmitEvent, useEffect, useRef, useState } from 'react';

import type { Plan } from '../../support/plans.ts';
import { isSeverityCode } from '../../support/severities.ts';
import { type CreatedCase, useCreateCase } from '../api/mutations.ts';
import { useText } from '../hooks/use-text.ts';
import { removeDraft } from './create-case-draft.ts';
import { createCaseRequest } from './create-case-request.ts';
import type { CreateCaseValues } from './create-case-values.ts';
import { allowsAdditionalContacts, promisedResponse } from './plan-choices.ts';
import { usePromiseText } from './promise-text.ts';
import { findUnreadableFile } from './unreadable-file.ts';
import type { CreateCaseFormState } from './use-create-case-form.ts';

export interface SubmittedCase extends CreatedCase {
  /** When the first response is promised for, in words; null where the plan promises none. */
  readonly promise: string | null;
  /** The person went on to another screen while it was being sent, and should not be called away. */
  readonly isLeft: boolean;
}

export interface Submitting {
  readonly submit: (event: SubmitEvent<HTMLFormElement>) => void;
  /** For a submit of which nobody knows what became, after the person has looked. */
  readonly sendAnew: () => void;
  readonly isSending: boolean;
  /** Why the last attempt made no case; null while there is none. */
  readonly error: Error | null;
  /** Counts the attempts that came to nothing, so that each of them moves the focus to what it says. */
  readonly failures: number;
}

export interface SubmitCaseOptions {
  readonly accountId: string;
  readonly form: CreateCaseFormState;
  readonly plans: readonly Plan[];
  readonly draftName: string;
  readonly onCreated: (created: SubmittedCase) => void;
  /** The attempt came to nothing after the form was left, so that nobody sees what it says. */
  readonly onFailedUnseen: () => void;
}

/** One submit makes one case: while one is under way, and after it has succeeded, others do nothing. */
export function useSubmitCase({
  accountId,
  form,
  plans,
  draftName,
  onCreated,
  onFailedUnseen,
}: SubmitCaseOptions): Submitting {
  const text = useText();
  const { mutateAsync, error, reset, isPending } = useCreateCase(accountId);
  const [failures, setFailures] = useState(0);
  const promiseText = usePromiseText();
  const isTaken = useRef(false);
  const isLeft = useIsLeft();
  const fail = () => {
    isTaken.current = false;
    setFailures((count) => count + 1);
  };

  const promiseOf = ({ severityCode }: CreateCaseValues) =>
    isSeverityCode(severityCode) ? promiseText(promisedResponse(plans, severityCode)) : null;

  async function send(values: CreateCaseValues, isSentAnew: boolean): Promise<void> {
    const unreadable = await findUnreadableFile(values.attachments);
    if (unreadable) {
      const message = text('createCase.problem.unreadable', { fileName: unreadable.name });
      form.setError('attachments', { type: 'unreadable', message });
      return fail();
    }
    const contacts = allowsAdditionalContacts(plans) ? values.additionalContacts : '';
    const input = createCaseRequest({ ...values, additionalContacts: contacts });
    try {
      const created = await mutateAsync({ input, files: values.attachments, isSentAnew });
      if (!created.isEarlier) removeDraft(draftName);
      onCreated({ ...created, promise: promiseOf(values), isLeft: isLeft.current });
    } catch {
      // The mutation holds the error, and the form shows it.
      fail();
      if (isLeft.current) onFailedUnseen();
    }
  }

  const begin = (isSentAnew: boolean) => {
    if (isTaken.current) return;
    isTaken.current = true;
    reset();
    void form.handleSubmit((values) => send(values, isSentAnew), fail)();
  };

  return {
    submit: (event) => {
      event.preventDefault();
      begin(false);
    },
    sendAnew: () => begin(true),
    isSending: isPending,
    error,
    failures,
  };
}

/** True once the form is no longer on the screen; read by what goes on after that. */
function useIsLeft() {
  const isLeft = useRef(false);
  useEffect(() => {
    isLeft.current = false;
    return () => {
      isLeft.current = true;
    };
  }, []);
  return isLeft;
}

/** Whether a message came after the given count began, for effects that move the focus to it. */
export function useOnFailure(failures: number, act: () => void): void {
  const seen = useRef(failures);
  useEffect(() => {
    if (failures === seen.current) return;
    seen.current = failures;
    act();
  });
}
