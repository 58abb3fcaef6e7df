import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type IntlShape, useIntl } from 'react-intl';

import type { DeskCaseDetails } from '../../../contract/desk/desk-case.ts';
import { plans } from '../../../support/plans.ts';
import { CopyableText } from '../../components/copyable-text.tsx';
import { severityName } from '../../components/severity-name.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';
import { DeskSection } from './desk-section.tsx';
import { languageName } from './language-name.ts';
import { SeverityChange } from './severity-change.tsx';

/** How the customer wants to be reached, with the number to dial. */
function contactWords(details: DeskCaseDetails, text: Text, intl: IntlShape): string {
  const { contactMethod, phoneNumber, phoneExtension, phoneCountry } = details;
  const words = [
    text(`desk.method.${contactMethod ?? 'none'}`),
    phoneNumber,
    phoneExtension && text('desk.extension', { extension: phoneExtension }),
    phoneCountry && (intl.formatDisplayName(phoneCountry, { type: 'region' }) ?? phoneCountry),
  ];
  return words.filter(Boolean).join(', ');
}

function classWords({ serviceCode, serviceName, categoryCode, categoryName }: DeskCaseDetails): string {
  return `${serviceName ?? serviceCode}, ${categoryName ?? categoryCode}`;
}

/** What an agent has to know of a case beside what was written. */
export function DeskFacts({ details }: { readonly details: DeskCaseDetails }) {
  const text = useText();
  const intl = useIntl();
  const copies = details.ccEmailAddresses;
  const items = [
    { label: text('desk.facts.contact'), value: contactWords(details, text, intl) },
    { label: text('desk.facts.language'), value: languageName(details.language) },
    { label: text('desk.facts.submittedBy'), value: details.submittedBy },
    { label: text('desk.account'), value: `${details.accountName} (${details.accountId})` },
    { label: text('desk.facts.plan'), value: plans[details.plan].name },
    { label: text('desk.severity'), value: severityName(details.severityCode) },
    { label: text('desk.facts.service'), value: classWords(details) },
    ...(copies.length > 0 ? [{ label: text('desk.facts.copies'), value: copies.join(', ') }] : []),
    { label: text('desk.column.opened'), value: <TimeAgo time={details.timeCreated} /> },
    { label: text('desk.facts.id'), value: <CopyableText value={details.displayId} /> },
  ];
  return (
    <DeskSection title={text('desk.facts')}>
      <SpaceBetween size="m">
        <KeyValuePairs columns={1} items={items} />
        <SeverityChange key={details.severityCode} details={details} />
      </SpaceBetween>
    </DeskSection>
  );
}
