import type { CaseDetails } from '@aws-sdk/client-support';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';

import { type CaseClock, clockOf } from '../../../support/clocks/clock-of.ts';
import { indexedCaseQuery } from '../../api/indexed-case.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';

const looks = {
  met: 'success',
  missed: 'warning',
  running: 'pending',
  soon: 'warning',
  paused: 'stopped',
  late: 'error',
} as const satisfies Record<Exclude<CaseClock['state'], 'none'>, string>;

export interface ResponseClockProps {
  readonly accountId: string;
  readonly details: CaseDetails;
}

/** Whether the first response that AWS has promised came in time, or by when it is to come. */
export function ResponseClock({ accountId, details: { caseId = '' } }: ResponseClockProps) {
  const text = useText();
  const intl = useIntl();
  const now = useNow();
  const { data: indexed } = useQuery(indexedCaseQuery(accountId, caseId));
  const clock = indexed && clockOf(indexed, now);
  if (!clock || clock.state === 'none') return null;
  const time = intl.formatDate(clock.dueAt, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <StatusIndicator type={looks[clock.state]}>
      <span className="sc-words">{text(`case.clock.${clock.state}`, { time })}</span>
    </StatusIndicator>
  );
}
