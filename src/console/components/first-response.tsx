import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useIntl } from 'react-intl';

import { type ClockedCase, clockOf, type ClockState } from '../../support/clocks/clock-of.ts';
import { useNow } from '../hooks/use-now.ts';
import { useText } from '../hooks/use-text.ts';
import { spanOf } from './time-span.ts';

const indicators: Readonly<Record<Exclude<ClockState, 'none'>, StatusIndicatorProps.Type>> = {
  met: 'success',
  missed: 'info',
  running: 'pending',
  soon: 'warning',
  paused: 'stopped',
  late: 'error',
};

/** What became of the promised first response, or how long it may still take; nothing without a promise. */
export function FirstResponse({ times }: { readonly times: ClockedCase }) {
  const text = useText();
  const intl = useIntl();
  const clock = clockOf(times, useNow());
  if (clock.state === 'none') return <>–</>;
  const { value, unit } = spanOf('left' in clock ? clock.left : 'late' in clock ? clock.late : 0);
  // A number stays on the line of its unit.
  const span = intl
    .formatNumber(value, { style: 'unit', unit, unitDisplay: 'short' })
    .replaceAll(' ', '\u00A0');
  const due = intl.formatDate(clock.dueAt, { dateStyle: 'medium', timeStyle: 'long' });
  return (
    <StatusIndicator type={indicators[clock.state]}>
      <time
        className="sc-words"
        dateTime={new Date(clock.dueAt).toISOString()}
        title={text('firstResponse.promised', { due })}
      >
        {text(`firstResponse.${clock.state}`, { span })}
      </time>
    </StatusIndicator>
  );
}
