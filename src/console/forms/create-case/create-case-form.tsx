import './create-case-form.css';

import Form from '@cloudscape-design/components/form';
import { useState } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';

import { readLocal } from '../../api/drafts/local-drafts.ts';
import { useUploads } from '../../api/uploads/use-uploads.ts';
import { UploadsUnderWay } from '../../components/attachments/uploads-under-way.tsx';
import { useLater } from '../../hooks/use-later.ts';
import { useMedia } from '../../hooks/use-media.ts';
import { changeField } from '../writing/change-field.ts';
import { CreateCaseActions, DraftActions } from './create-case-actions.tsx';
import { useLookups } from './create-case-choices.ts';
import { enteredIn, titleOfCase } from './create-case-draft.ts';
import { CreateCaseSections } from './create-case-sections.tsx';
import type { CreateCaseValues } from './create-case-values.ts';
import { BeforeSubmitting } from './sections/before-submitting.tsx';
import { CaseReview } from './sections/case-review.tsx';
import { SubmitProblems } from './submit-problems.tsx';
import { useCreateCaseForm } from './use-create-case-form.ts';
import { useDraftKeeper } from '../writing/use-draft-keeper.ts';
import { useHandover } from './use-handover.ts';
import { useKeptFiles } from '../writing/use-kept-files.ts';
import { useReview } from './use-review.ts';
import { useSensitiveParts } from '../writing/use-sensitive-parts.ts';
import { type SubmittedCase, useSubmitCase } from './use-submit-case.ts';

export interface CreateCaseFormProps {
  readonly accountId: string;
  /** Names the draft of this person, this account and what the address fills in. */
  readonly draftName: string;
  /** The form as it is without a draft. */
  readonly initial: CreateCaseValues;
  readonly mayAttach: boolean;
  readonly onCreated: (created: SubmittedCase) => void;
  readonly onFailedUnseen: () => void;
  readonly onCancel: () => void;
}

/** The form, what keeps its draft, and the steps of its submit. */
function useCaseInWriting({ accountId, draftName, initial, ...callbacks }: CreateCaseFormProps) {
  const lookups = useLookups(accountId);
  const [restored] = useState(() => readLocal(draftName));
  const [start] = useState(() => (restored ? enteredIn(draftName, restored) : initial));
  const uploads = useUploads(accountId, draftName);
  const choices = { ...lookups.choices, mayUpload: uploads !== null };
  const form = useCreateCaseForm(start, choices);
  const draft = useDraftKeeper(form, {
    name: draftName,
    restored,
    valuesOf: (found) => enteredIn(draftName, found),
    titleOf: titleOfCase,
    blankAfter: () => initial,
  });
  const lostFiles = useKeptFiles({
    draftName,
    files: useWatch({ control: form.control, name: 'attachments' }),
    fileNames: draft.fileNames,
    onBrought: (files) => form.setValue('attachments', files),
  });
  const sensitive = useSensitiveParts({
    draftName,
    field: 'description',
    text: () => form.getValues('description'),
    files: () => form.getValues('attachments'),
    changeText: (text) => changeField(form, 'description', text),
    changeFiles: (files) => changeField(form, 'attachments', files),
  });
  const { plans } = lookups;
  const submitting = useSubmitCase({
    accountId,
    form,
    plans,
    sensitive,
    uploads,
    forgetDraft: draft.forget,
    ...callbacks,
  });
  return {
    form,
    submitting,
    sections: { lookups, draft, sensitive, uploads, lostFiles },
    handover: useHandover(form.control, lookups.services.error),
    review: useReview(form, submitting),
  };
}

/** The whole form. It can be filled before services and severities have arrived. */
export function CreateCaseForm(props: CreateCaseFormProps) {
  const { accountId, mayAttach, onCancel } = props;
  const { form, submitting, sections, handover, review } = useCaseInWriting(props);
  const isBeside = useMedia('(width >= 1280px)');
  const isComplete = useLater();
  const { isSending } = submitting;
  const isOurs = handover === null;
  return (
    <FormProvider {...form}>
      <div className="sc-create-layout">
        <form className="sc-create-case" onSubmit={review.onSubmit} noValidate>
          <Form
            actions={
              <CreateCaseActions
                isSending={isSending}
                canSubmit={isOurs}
                review={review}
                onCancel={onCancel}
              />
            }
            secondaryActions={
              <DraftActions accountId={accountId} draft={sections.draft} isSending={isSending} />
            }
          >
            {review.isOpen && (
              <CaseReview
                accountId={accountId}
                described={submitting.describe(form.getValues())}
                onEdit={review.edit}
              />
            )}
            <div hidden={review.isOpen}>
              <CreateCaseSections
                {...sections}
                accountId={accountId}
                mayAttach={mayAttach}
                handover={handover}
                isBeside={isBeside}
              />
            </div>
            {isSending && <UploadsUnderWay uploads={sections.uploads} />}
            {isOurs && <SubmitProblems submitting={submitting} onEdit={review.edit} />}
          </Form>
        </form>
        {isOurs && isComplete && isBeside && <BeforeSubmitting accountId={accountId} />}
      </div>
    </FormProvider>
  );
}
