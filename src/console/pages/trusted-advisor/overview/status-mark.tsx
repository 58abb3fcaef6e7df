import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

import type { AdvisorStatus } from '../../../../support/trusted-advisor.ts';
import type { Counts } from './matrix.ts';

const types: Readonly<Record<AdvisorStatus, StatusIndicatorProps.Type>> = {
  error: 'error',
  warning: 'warning',
  ok: 'success',
  not_available: 'stopped',
};

/** An icon of its own shape, with a number where there is something to count. What it means is told by the label of what stands around it. */
export function StatusMark({ status, count }: { readonly status: AdvisorStatus; readonly count: number }) {
  const intl = useIntl();
  return <StatusIndicator type={types[status]}>{count > 0 && intl.formatNumber(count)}</StatusIndicator>;
}

/** What is wrong, worst first; where nothing is, what is well. */
export function CountMarks({ counts }: { readonly counts: Counts }) {
  const { error, warning, ok } = counts;
  const isWell = error === 0 && warning === 0;
  return (
    <span className="sc-marks">
      {error > 0 && <StatusMark status="error" count={error} />}
      {warning > 0 && <StatusMark status="warning" count={warning} />}
      {isWell && ok > 0 && <StatusMark status="ok" count={ok} />}
      {isWell && ok === 0 && '–'}
    </span>
  );
}

/** Marks and bare numbers for the eye, and what they say in words for whoever hears them. */
export function Spoken({ words, children }: { readonly words: string; readonly children: ReactNode }) {
  return (
    <>
      <span className="sc-unseen">{words}</span>
      <span aria-hidden="true">{children}</span>
    </>
  );
}
