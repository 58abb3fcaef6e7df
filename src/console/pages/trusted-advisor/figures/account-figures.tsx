import './figures.css';

import SpaceBetween from '@cloudscape-design/components/space-between';

import type { AdvisorCheck } from '../advisor-checks.ts';
import { CategoryTable } from './category-table.tsx';
import { ChangeList } from './change-list.tsx';
import { CheckCounters, type CheckCountersProps } from './check-counters.tsx';
import { TrendPanel } from './trend-panel.tsx';
import type { Changes } from './use-changes.ts';

export interface AccountFiguresProps extends Omit<CheckCountersProps, 'changed'> {
  readonly changes: Changes;
}

function nameIn(checks: readonly AdvisorCheck[] | null, checkId: string): string {
  return checks?.find(({ id }) => id === checkId)?.name ?? checkId;
}

/** What stands above the list: counts, categories, what has changed, day by day. */
export function AccountFigures({ accountId, checks, filter, changes }: AccountFiguresProps) {
  const { latest, changed, error, refetch } = changes;
  return (
    <SpaceBetween size="l">
      <CheckCounters accountId={accountId} checks={checks} filter={filter} changed={changed} />
      <div className="sc-dashboard">
        <CategoryTable accountId={accountId} checks={checks} />
        <ChangeList
          accountId={accountId}
          changes={checks ? latest : undefined}
          error={error}
          onRetry={refetch}
          nameOf={(checkId) => nameIn(checks, checkId)}
        />
      </div>
      <TrendPanel accountId={accountId} />
    </SpaceBetween>
  );
}
