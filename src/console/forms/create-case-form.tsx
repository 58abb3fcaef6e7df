import './create-case-form.css';

import Form from '@cloudscape-design/components/form';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { FormProvider } from 'react-hook-form';

import { CreateCaseActions, DraftActions } from './create-case-actions.tsx';
import { useLookups } from './create-case-choices.ts';
import { readDraft } from './create-case-draft.ts';
import type { CreateCaseValues } from './create-case-values.ts';
import { DraftNotice } from './draft-notice.tsx';
import { CaseTypeSection } from './sections/case-type-section.tsx';
import { ClassificationSection } from './sections/classification-section.tsx';
import { ContactSection } from './sections/contact-section.tsx';
import { DetailsSection } from './sections/details-section.tsx';
import { FactsSection } from './sections/facts-section.tsx';
import { SubmitProblems } from './submit-problems.tsx';
import { useCreateCaseForm } from './use-create-case-form.ts';
import { useDraftKeeper } from './use-draft-keeper.ts';
import { useSensitiveParts } from './use-sensitive-parts.ts';
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

/** The whole form. It can be filled before services and severities have arrived. */
export function CreateCaseForm(props: CreateCaseFormProps) {
  const { accountId, draftName, initial, mayAttach, onCreated, onFailedUnseen, onCancel } = props;
  const { services, levels, plans, choices } = useLookups(accountId);
  const [restored] = useState(() => readDraft(draftName));
  const form = useCreateCaseForm(restored?.values ?? initial, choices);
  const draft = useDraftKeeper(form, { draftName, initial, restored });
  const sensitive = useSensitiveParts(form);
  const submitting = useSubmitCase({
    accountId,
    form,
    plans,
    draftName,
    sensitive,
    onCreated,
    onFailedUnseen,
  });
  return (
    <FormProvider {...form}>
      <form className="sc-create-case" onSubmit={submitting.submit} noValidate>
        <Form
          actions={<CreateCaseActions isSending={submitting.isSending} onCancel={onCancel} />}
          secondaryActions={<DraftActions draft={draft} isSending={submitting.isSending} />}
        >
          <SpaceBetween size="l">
            {draft.event && <DraftNotice draft={draft} event={draft.event} />}
            <CaseTypeSection plans={plans} />
            <ClassificationSection services={services} levels={levels} plans={plans} />
            <FactsSection />
            <DetailsSection
              mayAttach={mayAttach}
              lostFiles={restored?.lostFiles ?? []}
              sensitive={sensitive}
            />
            <div>
              <ContactSection plans={plans} />
              <SubmitProblems submitting={submitting} />
            </div>
          </SpaceBetween>
        </Form>
      </form>
    </FormProvider>
  );
}
