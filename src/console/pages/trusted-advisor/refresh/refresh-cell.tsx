import './refresh-cell.css';

import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useContext } from 'react';
import { useIntl } from 'react-intl';

import { isUnderWay, type RefreshState } from '../../../api/advisor/refresh-states.ts';
import { TimeAgo } from '../../../components/time-ago.tsx';
import { useNow } from '../../../hooks/use-now.ts';
import { useOnline } from '../../../hooks/use-online.ts';
import { useText } from '../../../hooks/use-text.ts';
import type { AdvisorCheck } from '../advisor-checks.ts';
import { RefreshingContext } from './use-refreshing.ts';

/** Why a check can't be refreshed now, in words; null where it can. */
export function useHindrance(state: RefreshState): string | null {
  const text = useText();
  const intl = useIntl();
  const now = useNow();
  const isOnline = useOnline();
  const { missing } = useContext(RefreshingContext);
  if (missing !== null) return text('advisor.refresh.denied', { action: missing });
  if (!isOnline) return text('advisor.refresh.offline');
  const wait = state.refreshableAt - now;
  if (wait <= 0) return null;
  return text('advisor.refresh.later', {
    minutes: Math.max(1, Math.round(wait / 60_000)),
    time: intl.formatTime(state.refreshableAt, { timeStyle: 'short' }),
  });
}

function RefreshButton({ check, state }: { readonly check: AdvisorCheck; readonly state: RefreshState }) {
  const text = useText();
  const { refresh } = useContext(RefreshingContext);
  const hindrance = useHindrance(state);
  const isRunning = isUnderWay(state);
  return (
    <Button
      variant="inline-icon"
      iconName="refresh"
      ariaLabel={text('advisor.refresh.one', { check: check.name })}
      // It stays where it is while the check is under way, so that the focus does as well.
      loading={isRunning}
      disabled={!isRunning && hindrance !== null}
      {...(!isRunning && hindrance !== null && { disabledReason: hindrance })}
      onClick={() => refresh([check.id])}
    />
  );
}

/** What becomes of a refresh, below the time of the last one. */
export function RefreshWords({ state }: { readonly state: RefreshState | null }) {
  const text = useText();
  if (state === null) {
    return (
      <Box color="text-body-secondary" fontSize="body-s">
        {text('advisor.refresh.automatic')}
      </Box>
    );
  }
  if (state.status === 'abandoned') {
    return (
      <Box fontSize="body-s">
        <StatusIndicator type="warning">
          <span className="sc-words">{text('advisor.refresh.abandoned')}</span>
        </StatusIndicator>
      </Box>
    );
  }
  if (!isUnderWay(state)) return null;
  return (
    <Box fontSize="body-s">
      <StatusIndicator type={state.status === 'enqueued' ? 'pending' : 'in-progress'}>
        <span className="sc-words">
          {text(state.status === 'enqueued' ? 'advisor.refresh.enqueued' : 'advisor.refresh.processing')}
        </span>
      </StatusIndicator>
    </Box>
  );
}

/** When a check was refreshed last, and the way to do it again. */
export function RefreshCell({ check }: { readonly check: AdvisorCheck }) {
  const { states } = useContext(RefreshingContext);
  const state = states?.[check.id];
  return (
    <div className="sc-refresh-cell">
      <div>
        <TimeAgo time={check.timestamp} />
        {state !== undefined && <RefreshWords state={state} />}
      </div>
      {state && <RefreshButton check={check} state={state} />}
    </div>
  );
}
