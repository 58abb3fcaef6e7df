import Button from '@cloudscape-design/components/button';
import { useIntl } from 'react-intl';

import { canRefresh, isUnderWay } from '../../../api/advisor/refresh-states.ts';
import { useNow } from '../../../hooks/use-now.ts';
import { useOnline } from '../../../hooks/use-online.ts';
import { useText } from '../../../hooks/use-text.ts';
import type { Refreshing } from './use-refreshing.ts';

/** When the first of those that have to wait can be refreshed; null where none has to. */
function nextMoment({ states = {} }: Refreshing): number | null {
  const waiting = Object.values(states).flatMap((state) =>
    state && !isUnderWay(state) ? state.refreshableAt : [],
  );
  return waiting.length === 0 ? null : Math.min(...waiting);
}

function useHindrance(refreshing: Refreshing, refreshable: number): string | null {
  const text = useText();
  const intl = useIntl();
  const now = useNow();
  const isOnline = useOnline();
  if (refreshing.missing !== null) return text('advisor.refresh.denied', { action: refreshing.missing });
  if (!isOnline) return text('advisor.refresh.offline');
  if (refreshable > 0) return null;
  if (refreshing.states === undefined) return text('advisor.refresh.unknown');
  if (refreshing.underWay > 0) return text('advisor.refresh.running');
  const next = nextMoment(refreshing);
  if (next === null) return text('advisor.refresh.allAutomatic');
  return text('advisor.refresh.allLater', {
    minutes: Math.max(1, Math.round((next - now) / 60_000)),
    time: intl.formatTime(next, { timeStyle: 'short' }),
  });
}

/** Refreshes every check that AWS lets one refresh now. */
export function RefreshAll({ refreshing }: { readonly refreshing: Refreshing }) {
  const text = useText();
  const now = useNow();
  const { states = {}, isAsking, underWay, refresh } = refreshing;
  const ids = Object.keys(states).filter((id) => canRefresh(states[id], now));
  const hindrance = useHindrance(refreshing, ids.length);
  return (
    <Button
      loading={isAsking || underWay > 0}
      loadingText={text('advisor.refresh.running')}
      disabled={hindrance !== null}
      {...(hindrance !== null && { disabledReason: hindrance })}
      onClick={() => refresh(ids)}
    >
      {text('advisor.refresh.all')}
    </Button>
  );
}
