import type { CaseDetails } from '@aws-sdk/client-support';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';

import { caseLanguages, isCaseLanguage } from '../../../support/languages.ts';
import { companionQuery } from '../../api/case-companion.ts';
import { isAllowed } from '../../api/permissions.ts';
import { useSession } from '../../api/session.ts';
import { CopyableText } from '../../components/copyable-text.tsx';
import { useClassNames } from '../../components/service-names.ts';
import { severityName } from '../../components/severity-name.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { useText } from '../../hooks/use-text.ts';
import { contactWords, factItems } from './contact-words.ts';
import { useRelatedItem } from './related-cases.tsx';
import { useIsBeside } from './use-is-beside.ts';
import { useOpening } from './use-opening.ts';

export interface CaseFactsProps {
  readonly account: { readonly accountId: string; readonly name: string };
  readonly details: CaseDetails;
}

function languageName(code: string | undefined): string {
  if (code === undefined) return '–';
  return isCaseLanguage(code) ? caseLanguages[code].endonym : code;
}

/** AWS may know a role alone, which is the same for everybody. */
function useSubmitter(accountId: string, { caseId = '', submittedBy }: CaseDetails): string {
  const text = useText();
  const mayRead = isAllowed(useSession(), accountId, 'support:DescribeCases');
  const enabled = mayRead && caseId !== '';
  const { data: companion } = useQuery({ ...companionQuery({ accountId, caseId }), enabled });
  const openedBy = companion?.openedBy;
  if (submittedBy === undefined) return openedBy ?? '–';
  return openedBy === undefined || openedBy === submittedBy
    ? submittedBy
    : text('case.submittedBy.opened', { submittedBy, openedBy });
}

/** What is known of a case, apart from what was written. */
export function CaseFacts({ account, details }: CaseFactsProps) {
  const text = useText();
  const intl = useIntl();
  const opening = useOpening(account.accountId, details);
  const contact = opening && opening.contact;
  const submitter = useSubmitter(account.accountId, details);
  const related = useRelatedItem(account.accountId, details, contact);
  const names = useClassNames(account.accountId)(details);
  const isBeside = useIsBeside();
  const contacts = details.ccEmailAddresses ?? [];
  const items = [
    { label: text('case.severity'), value: severityName(details.severityCode) },
    { label: text('case.service'), value: names.service },
    { label: text('case.category'), value: names.category },
    { label: text('case.account'), value: `${account.name} (${account.accountId})` },
    { label: text('case.submittedBy'), value: submitter },
    { label: text('case.created'), value: <TimeAgo time={details.timeCreated} /> },
    { label: text('case.language'), value: languageName(details.language) },
    { label: text('case.contactMethod'), value: contactWords(text, intl, contact) },
    {
      label: text('case.contacts'),
      value: contacts.length === 0 ? text('case.contacts.none') : contacts.join(', '),
    },
    ...factItems(text, contact),
    ...related,
    { label: text('case.id'), value: <CopyableText value={details.displayId ?? '–'} /> },
    { label: text('case.apiId'), value: <CopyableText value={details.caseId ?? '–'} /> },
  ];
  // Above the conversation the fold has the heading already.
  const header = isBeside && <Header variant="h2">{text('case.details')}</Header>;
  return (
    <Container {...(header && { header })}>
      <KeyValuePairs columns={isBeside ? 1 : 2} items={items} />
    </Container>
  );
}
