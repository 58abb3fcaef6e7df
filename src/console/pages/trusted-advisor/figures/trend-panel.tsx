import './figures.css';

import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Toggle from '@cloudscape-design/components/toggle';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo, useState } from 'react';

import { advisorTrendQuery } from '../../../api/advisor/figures.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { sumDay, type TrendDay } from './trend-days.ts';
import { TrendTable } from './trend-table.tsx';

/** Charts are heavy, and the list does not wait for them. */
const TrendCharts = lazy(async () => ({ default: (await import('./trend-charts.tsx')).TrendCharts }));

function Trend({ days, isTable }: { readonly days: readonly TrendDay[]; readonly isTable: boolean }) {
  const text = useText();
  if (days.length === 0) return <Box color="text-body-secondary">{text('advisor.trend.none')}</Box>;
  if (isTable || days.length === 1) return <TrendTable days={days} />;
  return (
    <Suspense fallback={<Box color="text-body-secondary">{text('loading')}</Box>}>
      <TrendCharts days={days} />
    </Suspense>
  );
}

/** How the checks of an account, or of all, have stood day by day: as charts, or as their table. */
export function TrendPanel({ accountId }: { readonly accountId: string | null }) {
  const text = useText();
  const [isTable, setTable] = useState(false);
  const { data, error, refetch } = useQuery(advisorTrendQuery(accountId));
  const days = useMemo(() => data?.map(sumDay), [data]);
  const hasCharts = (days?.length ?? 0) > 1;
  return (
    <Container
      header={
        <Header
          variant="h2"
          description={days && days.length < 3 ? text('advisor.trend.young') : undefined}
          actions={
            hasCharts && (
              <Toggle checked={isTable} onChange={({ detail }) => setTable(detail.checked)}>
                {text('advisor.trend.table')}
              </Toggle>
            )
          }
        >
          {text('advisor.trend')}
        </Header>
      }
    >
      {error && !days && <ProblemAlert error={error} activity="read" onRetry={() => void refetch()} />}
      {!days && !error && <Box color="text-body-secondary">{text('loading')}</Box>}
      {days && <Trend days={days} isTable={isTable} />}
    </Container>
  );
}
