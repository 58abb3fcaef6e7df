import './create-case-form.css';

import Form from '@cloudscape-design/components/form';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';

import { useSession } from '../api/session.ts';
import { CreateCaseActions, DraftActions } from './create-case-actions.tsx';
import { useLookups } from './create-case-choices.ts';
import { readDraft } from './create-case-draft.ts';
import type { CreateCaseValues } from './create-case-values.ts';
import { DraftNotice } from './draft-notice.tsx';
import { CaseTypeSection } from './sections/case-type-section.tsx';
import { CaseReview } from './sections/case-review.tsx';
import { ClassificationSection } from './sections/classification-section.tsx';
import { ContactSection } from './sections/contact-section.tsx';
import { DetailsSection } from './sections/details-section.tsx';
import { FactsSection } from './sections/facts-section.tsx';
import { QuotaHandover } from './sections/quota-handover.tsx';
import { QuotasSection } from './sections/quotas-section.tsx';
import { SubmitProblems } from './submit-problems.tsx';
import { type CreateCaseFormState, useCreateCaseForm } from './use-create-case-form.ts';
import { useDraftKeeper } from './use-draft-keeper.ts';
import { useReview } from './use-review.ts';
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
  const { isHandedOver, isQuota } = useQuotaIncrease(form.control);
  const review = useReview(form, submitting);
  return (
    <FormProvider {...form}>
      <form className="sc-create-case" onSubmit={review.onSubmit} noValidate>
        <Form
          actions={
            <CreateCaseActions
              isSending={submitting.isSending}
              canSubmit={!isHandedOver}
              review={review}
              onCancel={onCancel}
            />
          }
          secondaryActions={<DraftActions draft={draft} isSending={submitting.isSending} />}
        >
          {review.isOpen && (
            <CaseReview
              accountId={accountId}
              described={submitting.describe(form.getValues())}
              onEdit={review.edit}
            />
          )}
          <div hidden={review.isOpen}>
            <SpaceBetween size="l">
              {draft.event && <DraftNotice draft={draft} event={draft.event} />}
              <CaseTypeSection plans={plans} />
              {!isHandedOver && <ClassificationSection services={services} levels={levels} plans={plans} />}
              {isQuota && <QuotasSection />}
              {isHandedOver && <QuotaHandover />}
              <FactsSection />
              {!isHandedOver && (
                <DetailsSection
                  mayAttach={mayAttach}
                  lostFiles={restored?.lostFiles ?? []}
                  sensitive={sensitive}
                />
              )}
              {!isHandedOver && <ContactSection accountId={accountId} plans={plans} />}
            </SpaceBetween>
          </div>
          {!isHandedOver && <SubmitProblems submitting={submitting} onEdit={review.edit} />}
        </Form>
      </form>
    </FormProvider>
  );
}

/** AWS takes quota increases from its own console only. */
function useQuotaIncrease(control: CreateCaseFormState['control']) {
  const { upstream } = useSession();
  const isQuota = useWatch({ control, name: 'issueType' }) === 'service-limit-increase';
  return { isQuota, isHandedOver: isQuota && upstream === 'aws' };
}
