import type { CaseDetails } from '@aws-sdk/client-support';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';

import { type CaseStatus, isCaseStatus, type StatusWords, statusWords } from '../../support/case-status.ts';
import { isAnsweredByAws } from './correspondence.ts';

const indicators: Readonly<Record<CaseStatus, StatusIndicatorProps.Type>> = {
  unassigned: 'pending',
  opened: 'pending',
  'work-in-progress': 'in-progress',
  'pending-customer-action': 'warning',
  'customer-action-completed': 'in-progress',
  reopened: 'info',
  resolved: 'success',
};

/** The guide's words for a case's status; null for a status that AWS has added since. */
export function statusWordsOf(details: CaseDetails): StatusWords | null {
  const { status = '' } = details;
  return isCaseStatus(status) ? statusWords(status, isAnsweredByAws(details)) : null;
}

interface StatusWordProps {
  readonly status: string;
  readonly isAnswered: boolean;
}

/** A status as word, icon and colour. */
export function StatusWord({ status, isAnswered }: StatusWordProps) {
  const known = isCaseStatus(status) ? status : null;
  return (
    <StatusIndicator type={known ? indicators[known] : 'info'}>
      {/* The design system would break a line within a word. */}
      <span className="sc-words">{known ? statusWords(known, isAnswered).word : status}</span>
    </StatusIndicator>
  );
}

export function CaseStatusIndicator({ details }: { readonly details: CaseDetails }) {
  return <StatusWord status={details.status ?? ''} isAnswered={isAnsweredByAws(details)} />;
}
