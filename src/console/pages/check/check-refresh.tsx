import '../../text/en/trusted-advisor.ts';

import Button from '@cloudscape-design/components/button';
import { useIntl } from 'react-intl';

import { canRefresh, isUnderWay, type RefreshState } from '../../api/advisor/refresh-states.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';
import { RefreshWords, useHindrance } from '../trusted-advisor/refresh/refresh-cell.tsx';
import type { Refreshing } from '../trusted-advisor/refresh/use-refreshing.ts';

export interface CheckRefreshProps {
  readonly checkId: string;
  readonly refreshing: Refreshing;
}

interface KnownStateProps extends CheckRefreshProps {
  readonly state: RefreshState;
}

function KnownRefreshButton({ checkId, refreshing, state }: KnownStateProps) {
  const text = useText();
  const hindrance = useHindrance(state);
  return (
    <Button
      iconName="refresh"
      loading={refreshing.isAsking || isUnderWay(state)}
      loadingText={text('check.refresh')}
      disabled={hindrance !== null}
      {...(hindrance !== null && { disabledReason: hindrance })}
      onClick={() => refreshing.refresh([checkId])}
    >
      {text('check.refresh')}
    </Button>
  );
}

/** Asks AWS for a new result. A check that refreshes itself has no button, as AWS would refuse. */
export function RefreshCheck({ checkId, refreshing }: CheckRefreshProps) {
  const state = refreshing.states?.[checkId];
  return state ? <KnownRefreshButton checkId={checkId} refreshing={refreshing} state={state} /> : null;
}

/** When a refresh can be asked for, or what becomes of the one that was. */
export function NextRefresh({ checkId, refreshing }: CheckRefreshProps) {
  const text = useText();
  const intl = useIntl();
  const now = useNow();
  const state = refreshing.states?.[checkId];
  if (state === undefined)
    return <>{text(refreshing.error ? 'check.refresh.unknown' : 'check.refresh.asking')}</>;
  if (state === null || isUnderWay(state)) return <RefreshWords state={state} />;
  const time = intl.formatTime(state.refreshableAt, { timeStyle: 'short' });
  const minutes = Math.ceil((state.refreshableAt - now) / 60_000);
  return (
    <>
      <RefreshWords state={state} />
      {canRefresh(state, now) ? text('check.refresh.now') : text('check.refresh.wait', { minutes, time })}
    </>
  );
}
