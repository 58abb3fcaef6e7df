import type { TrustedAdvisorCheckDescription, TrustedAdvisorCheckResult } from '@aws-sdk/client-support';
import Container from '@cloudscape-design/components/container';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import { isAdvisorCategory, isAdvisorStatus } from '../../../support/trusted-advisor.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { useText } from '../../hooks/use-text.ts';
import { CheckStatus } from '../trusted-advisor/check-status.tsx';

export interface CheckSummaryProps {
  readonly check: TrustedAdvisorCheckDescription;
  /** Undefined until it is known. */
  readonly result: TrustedAdvisorCheckResult | null | undefined;
  /** When the check can be refreshed next, or that it refreshes itself. */
  readonly refreshed: ReactNode;
}

function statusOf(result: TrustedAdvisorCheckResult | null | undefined) {
  if (!result) return null;
  const { status = '' } = result;
  return isAdvisorStatus(status) ? status : 'not_available';
}

/** The result in a line: status, counts, savings, age. */
export function CheckSummary({ check, result, refreshed }: CheckSummaryProps) {
  const text = useText();
  const intl = useIntl();
  const { category = '' } = check;
  const counts = result?.resourcesSummary;
  const status = statusOf(result);
  const isKnown = Boolean(result) && status !== 'not_available';
  // Until the answer is there nobody knows whether it ever was.
  const ageOf = () => {
    if (result === undefined) return '–';
    return isKnown ? <TimeAgo time={result?.timestamp} /> : text('check.never');
  };
  const savings = result?.categorySpecificSummary?.costOptimizing?.estimatedMonthlySavings ?? 0;
  const count = (value: number | undefined) => (isKnown ? intl.formatNumber(value ?? 0) : '–');
  const flagged = text('advisor.resources', {
    flagged: counts?.resourcesFlagged ?? 0,
    processed: counts?.resourcesProcessed ?? 0,
  });
  return (
    <Container>
      <KeyValuePairs
        columns={4}
        minColumnWidth={170}
        items={[
          { label: text('advisor.column.status'), value: <CheckStatus state={status} /> },
          {
            label: text('advisor.column.category'),
            value: isAdvisorCategory(category) ? text(`advisor.category.${category}`) : category,
          },
          { label: text('advisor.column.resources'), value: isKnown ? flagged : '–' },
          { label: text('check.excludedCount'), value: count(counts?.resourcesSuppressed) },
          { label: text('check.ignoredCount'), value: count(counts?.resourcesIgnored) },
          ...(savings > 0
            ? [
                {
                  label: text('advisor.column.savings'),
                  value: intl.formatNumber(savings, { style: 'currency', currency: 'USD' }),
                },
              ]
            : []),
          {
            label: text('advisor.column.age'),
            value: ageOf(),
          },
          { label: text('check.refresh.next'), value: refreshed },
        ]}
      />
    </Container>
  );
}
