import { useEffect, useRef, useState } from 'react';

import type { Plan } from '../../../support/plans.ts';
import { isSeverityCode } from '../../../support/severities.ts';
import { type CreatedCase, type NewCase, useCreateCase } from '../../api/mutations.ts';
import { useLinkCases } from '../../api/linked-cases.ts';
import { useSession } from '../../api/session.ts';
import type { Uploads } from '../../api/uploads/uploads.ts';
import { useText } from '../../hooks/use-text.ts';
import { createCaseRequest } from './create-case-request.ts';
import type { CreateCaseValues } from './create-case-values.ts';
import { allowsAdditionalContacts, isPlanKnown, promisedResponse } from '../plan-choices.ts';
import { usePromiseText } from '../promise-text.ts';
import { rememberService } from './recent-services.ts';
import { findUnreadableFile } from './unreadable-file.ts';
import type { CreateCaseFormState } from './use-create-case-form.ts';
import type { SensitiveParts } from '../writing/use-sensitive-parts.ts';

/** When the first response is promised for, in words; null: not at all; undefined: nobody knows the plan. */
type PromiseWords = string | null | undefined;

export interface SubmittedCase extends CreatedCase {
  readonly promise: PromiseWords;
  /** The person went on to another screen while it was being sent, and should not be called away. */
  readonly isLeft: boolean;
}

export interface DescribedCase {
  readonly input: NewCase['input'];
  readonly promise: PromiseWords;
}

export interface Submitting {
  /** Looks for everything that would keep the case from being sent, and goes on where there is nothing. */
  readonly check: (onFine: () => void) => void;
  readonly submit: () => void;
  /** What would be sent now. */
  readonly describe: (values: CreateCaseValues) => DescribedCase;
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
  readonly forgetDraft: () => void;
  readonly sensitive: SensitiveParts<'description'>;
  /** Null where large files can't be attached. */
  readonly uploads: Uploads | null;
  readonly onCreated: (created: SubmittedCase) => void;
  /** The attempt came to nothing after the form was left, so that nobody sees what it says. */
  readonly onFailedUnseen: () => void;
}

/** One submit makes one case: while one is under way, and after it has succeeded, others do nothing. */
export function useSubmitCase(options: SubmitCaseOptions): Submitting {
  const { accountId, form, forgetDraft, uploads, onCreated, onFailedUnseen } = options;
  const { mutateAsync, error, reset, isPending } = useCreateCase(accountId);
  const describe = useDescription(options);
  const { failures, fail, begin, end } = useAttempts();
  const isLeft = useIsLeft();
  const link = useLinkCases(accountId);
  const { userName } = useSession().user;
  const refuse = useRefusal(options);

  async function send(values: CreateCaseValues, isSentAnew: boolean): Promise<void> {
    if (await refuse(values)) return fail();
    const { input, promise } = describe(values);
    try {
      const created = await mutateAsync({ input, files: values.attachments, uploads, isSentAnew });
      if (!created.isEarlier) forgetDraft();
      if (input.serviceCode) rememberService(userName, input.serviceCode);
      const { relatedCase } = values;
      if (!created.isEarlier) link({ caseId: created.caseId, relatedCase });
      onCreated({ ...created, promise, isLeft: isLeft.current });
    } catch {
      // The mutation holds the error, and the form shows it.
      fail();
      if (isLeft.current) onFailedUnseen();
    }
  }

  const start = (isSentAnew: boolean) =>
    begin(() => {
      reset();
      void form.handleSubmit((values) => send(values, isSentAnew), fail)();
    });

  const check = (onFine: () => void) =>
    begin(() => {
      reset();
      const look = async (values: CreateCaseValues) => {
        if (await refuse(values)) return fail();
        // As it will be dialled, and so as it is reviewed.
        form.setValue('phoneNumber', values.phoneNumber);
        form.setValue('phoneCountry', values.phoneCountry);
        end();
        onFine();
      };
      void form.handleSubmit(look, fail)();
    });

  return {
    check,
    submit: () => start(false),
    describe,
    sendAnew: () => start(true),
    isSending: isPending,
    error,
    failures,
  };
}

/** What is sent of the values, and what may be expected afterwards. */
function useDescription({ plans }: SubmitCaseOptions) {
  const promiseText = usePromiseText();
  const promiseOf = (severityCode: string): PromiseWords => {
    if (!isPlanKnown(plans)) return undefined;
    return isSeverityCode(severityCode) ? promiseText(promisedResponse(plans, severityCode)) : null;
  };
  return (values: CreateCaseValues): DescribedCase => {
    const additionalContacts = allowsAdditionalContacts(plans) ? values.additionalContacts : '';
    return {
      input: createCaseRequest({ ...values, additionalContacts }),
      promise: promiseOf(values.severityCode),
    };
  };
}

/** What only reading the files can find, and secrets that nobody has decided about. */
function useRefusal({ form: { setError }, sensitive }: SubmitCaseOptions) {
  const text = useText();
  return async ({ attachments }: CreateCaseValues): Promise<boolean> => {
    const unreadable = await findUnreadableFile(attachments);
    if (unreadable) {
      const message = text('createCase.problem.unreadable', { fileName: unreadable.name });
      setError('attachments', { type: 'unreadable', message });
      return true;
    }
    const place = await sensitive.findUnseen();
    if (place) setError(place, { type: 'sensitive', message: text('createCase.problem.sensitive') });
    return place !== null;
  };
}

/** Lets one attempt through at a time, and none after one that did not fail. */
function useAttempts() {
  const [failures, setFailures] = useState(0);
  const isTaken = useRef(false);
  return {
    failures,
    begin: (attempt: () => void) => {
      if (isTaken.current) return;
      isTaken.current = true;
      attempt();
    },
    end: () => {
      isTaken.current = false;
    },
    fail: () => {
      isTaken.current = false;
      setFailures((count) => count + 1);
    },
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
