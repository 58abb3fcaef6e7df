import type { TrustedAdvisorCheckDescription, TrustedAdvisorCheckResult } from '@aws-sdk/client-support';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';

import type { AskedExclusions } from '../../api/advisor/exclusions.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useText } from '../../hooks/use-text.ts';
import { ExportChecks } from '../trusted-advisor/export-checks.tsx';
import type { Refreshing } from '../trusted-advisor/refresh/use-refreshing.ts';
import { NoResources } from './no-resources.tsx';
import { OpenCase } from './open-case.tsx';
import type { ResourceRow } from './resource-rows.ts';
import { ResourceStatus } from './resource-status.tsx';
import { ResourceTable } from './resource-table.tsx';
import { type Exclusion, useExclusion } from './use-exclusion.tsx';
import { useResourceList } from './use-resource-list.ts';
import { useTablePreferences } from './use-table-preferences.ts';

export interface CheckResourcesProps {
  readonly accountId: string;
  readonly check: TrustedAdvisorCheckDescription;
  /** Undefined until it is known. */
  readonly result: TrustedAdvisorCheckResult | null | undefined;
  readonly refreshing: Refreshing;
}

interface ExclusionButtonsProps {
  readonly exclusion: Exclusion;
  readonly shown: 'included' | 'excluded' | 'all';
  readonly selected: readonly ResourceRow[];
}

/** Each where rows of its kind are shown. Nothing is asked first, as there is a way back. */
function ExclusionButtons({ exclusion, shown, selected }: ExclusionButtonsProps) {
  const text = useText();
  const { asked, change, hindrance, isRunning } = exclusion;
  const button = (isExcluded: boolean) => {
    const rows = selected.filter((row) => (asked[row.resourceId] ?? row.isExcluded) !== isExcluded);
    const reason = hindrance ?? (rows.length === 0 ? text('check.exclude.nothing') : null);
    return (
      <Button
        loading={isRunning}
        disabled={reason !== null}
        {...(reason !== null && { disabledReason: reason })}
        onClick={() => change(rows, isExcluded)}
      >
        {text(isExcluded ? 'check.exclude' : 'check.include')}
      </Button>
    );
  };
  return (
    <>
      {shown !== 'excluded' && button(true)}
      {shown !== 'included' && button(false)}
    </>
  );
}

function waitingOf(asked: AskedExclusions, row: ResourceRow): 'excluded' | 'included' | null {
  const wanted = asked[row.resourceId];
  if (wanted === undefined || wanted === row.isExcluded) return null;
  return wanted ? 'excluded' : 'included';
}

const noRows: readonly ResourceRow[] = [];

/** The table with everything that can be done with its rows. */
export function CheckResources({ accountId, check, result, refreshing }: CheckResourcesProps) {
  const { id: checkId = '' } = check;
  const { size, choose } = useTablePreferences(checkId);
  const list = useResourceList({ accountId, check }, result, size);
  const [chosen, select] = useState(noRows);
  const exclusion = useExclusion({
    accountId,
    checkId,
    index: list.index,
    refreshing,
    onDone: () => select(noRows),
  });
  // As they are in the result of now; what it no longer lists is no longer selected.
  const selected = chosen.flatMap(({ resourceId }) => list.index.byId.get(resourceId) ?? []);
  const { asked } = exclusion;
  const statusOf = useCallback(
    (row: ResourceRow) => (
      <ResourceStatus accountId={accountId} checkId={checkId} row={row} waiting={waitingOf(asked, row)} />
    ),
    [accountId, checkId, asked],
  );
  const place = { accountId, check, result, columns: list.index.columns };
  return (
    <SpaceBetween size="l">
      <ProblemAlert error={exclusion.error} activity="write" />
      <ResourceTable
        accountId={accountId}
        check={check}
        list={list}
        size={size}
        isLoading={result === undefined}
        selected={selected}
        actions={
          <SpaceBetween direction="horizontal" size="xs">
            <ExportChecks accountId={accountId} checkId={checkId} />
            <ExclusionButtons exclusion={exclusion} shown={list.view.filter.shown} selected={selected} />
            <OpenCase {...place} found={list.found} selected={selected} />
          </SpaceBetween>
        }
        empty={<NoResources list={list} result={result} />}
        statusOf={statusOf}
        onSelect={select}
        onPreferences={choose}
      />
    </SpaceBetween>
  );
}
