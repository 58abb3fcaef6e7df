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

/** A status as word, icon and colour. */
export function CaseStatusIndicator({ details }: { readonly details: CaseDetails }) {
  const { status = '' } = details;
  const type = isCaseStatus(status) ? indicators[status] : 'info';
  return (
    <StatusIndicator type={type}>
      {/* The design system would break a line within a word. */}
      <span className="sc-words">{statusWordsOf(details)?.word ?? status}</span>
    </StatusIndicator>
  );
}
