import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWatch } from 'react-hook-form';

import { useLater } from '../../hooks/use-later.ts';
import type { Lookups } from './create-case-choices.ts';
import type { CreateCaseValues } from './create-case-values.ts';
import { DraftNotice } from '../writing/draft-notice.tsx';
import { BeforeSubmitting } from './sections/before-submitting.tsx';
import { CaseTypeSection } from './sections/case-type-section.tsx';
import { ClassificationSection } from './sections/classification-section.tsx';
import { ConsoleHandover } from './sections/console-handover.tsx';
import { ContactSection } from './sections/contact-section.tsx';
import { DetailsSection, type DetailsSectionProps } from './sections/details-section.tsx';
import { FactsSection } from './sections/facts-section.tsx';
import { QuotaHandover } from './sections/quota-handover.tsx';
import { QuotasSection } from './sections/quotas-section.tsx';
import { TemplateBar } from './sections/template-bar.tsx';
import type { DraftKeeper } from '../writing/use-draft-keeper.ts';
import type { Handover } from './use-handover.ts';

export interface CreateCaseSectionsProps extends DetailsSectionProps {
  readonly accountId: string;
  readonly lookups: Lookups;
  readonly draft: DraftKeeper;
  readonly handover: Handover | null;
  /** Whether there is room beside the form for what may make the case needless. */
  readonly isBeside: boolean;
}

/** The fields in their order; what belongs to another type is not there, and keeps what it holds. */
export function CreateCaseSections(props: CreateCaseSectionsProps) {
  const { accountId, draft, lookups, handover, isBeside, ...details } = props;
  const { services, levels, plans } = lookups;
  const isQuota = useWatch<CreateCaseValues, 'issueType'>({ name: 'issueType' }) === 'service-limit-increase';
  const isOurs = handover === null;
  // The first fields can be written in before the last ones are drawn.
  const isComplete = useLater();
  return (
    <SpaceBetween size="l">
      <TemplateBar accountId={accountId} />
      <DraftNotice accountId={accountId} event={draft.event} onUndo={draft.undo} />
      {handover === 'console' && <ConsoleHandover />}
      <CaseTypeSection plans={plans} />
      {isOurs && <ClassificationSection services={services} levels={levels} plans={plans} />}
      {isQuota && <QuotasSection />}
      {handover === 'quotas' && <QuotaHandover />}
      <FactsSection />
      {handover !== 'quotas' && <DetailsSection {...details} />}
      {isOurs && isComplete && !isBeside && <BeforeSubmitting accountId={accountId} />}
      {isOurs && isComplete && <ContactSection accountId={accountId} plans={plans} />}
    </SpaceBetween>
  );
}
