import './numbers.css';

import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useNavigate } from 'react-router';

import { AppButton } from '../../components/app-button.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { ViewAge } from '../../components/view-age.tsx';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { useNames } from '../cases/use-names.ts';
import { Breakdown } from './breakdown.tsx';
import { KeyFigures } from './key-figures.tsx';
import { Choice, NumberFilters } from './number-filters.tsx';
import {
  type Dimension,
  dimensions,
  numbersAddress,
  type NumbersQuery,
  periods,
  type ReadNumbersQuery,
} from './numbers-query.ts';
import { OverTime, overTimeFigures } from './over-time.tsx';
import { spreadFigures, Spreads } from './spreads.tsx';
import { keyFigures, summaryFigures } from './summary-figures.ts';
import { dayName, daysUpTo, weekOf } from './time-buckets.ts';
import { useFigures } from './use-figures.ts';
import { useScopeWords } from './use-scope-words.ts';

const week = 7;

/** The last week that is whole. */
function lastWeek(today: number): string {
  const date = new Date(today);
  return dayName(weekOf(new Date(date.getFullYear(), date.getMonth(), date.getDate() - week)).from);
}

export function NumbersScreen({ query }: { readonly query: ReadNumbersQuery }) {
  const text = useText();
  const navigate = useNavigate();
  const names = useNames(query.account);
  // The day alone: figures that moved with each tick would be asked for each time.
  const today = new Date(useNow()).setHours(0, 0, 0, 0);
  const span = daysUpTo(today, periods[query.period]);
  const summary = useFigures(query, span, summaryFigures);
  const overTime = useFigures(query, span, overTimeFigures);
  const spreads = useFigures(query, span, spreadFigures);
  const parts = [summary, overTime, spreads];
  const change = (changed: NumbersQuery) =>
    void navigate(paths.reviewNumbers(numbersAddress({ ...query, ...changed })), {
      preventScrollReset: true,
    });
  const scope = useScopeWords(query, span, names);
  const refetch = () => parts.forEach((part) => part.refetch());
  const error = parts.find((part) => part.error)?.error ?? null;
  return (
    <Page
      title={text('numbers.title')}
      description={text('numbers.text')}
      crumbs={[{ text: text('review.title'), to: paths.review({ account: query.account }) }]}
      actions={
        <div className="sc-unprinted">
          <SpaceBetween direction="horizontal" size="xs" alignItems="center">
            <ViewAge
              fetchedAt={summary.at}
              isFetching={parts.some((part) => part.isFetching)}
              onRefresh={refetch}
            />
            <AppButton to={paths.reviewNumbers({ ...numbersAddress(query), week: lastWeek(today) })}>
              {text('numbers.week')}
            </AppButton>
          </SpaceBetween>
        </div>
      }
    >
      <p className="sc-on-paper">{scope}</p>
      <NumberFilters query={query} names={names} onChange={change} />
      <ProblemAlert error={error} activity={summary.answers ? 'stale' : 'read'} onRetry={refetch} />
      <KeyFigures figures={keyFigures(text, query, { answers: summary.answers, span })} />
      <div className="sc-number-charts">
        {overTime.answers && <OverTime query={query} span={span} answers={overTime.answers} />}
        {spreads.answers && <Spreads query={query} span={span} answers={spreads.answers} at={spreads.at} />}
      </div>
      <div className="sc-number-part">
        <Container
          header={
            <Header variant="h2" description={text('numbers.breakdown.text')}>
              {text('numbers.breakdown')}
            </Header>
          }
        >
          <SpaceBetween size="m">
            <div className="sc-unprinted">
              <Choice<Dimension>
                label={text('numbers.breakdown.by')}
                value={query.by}
                options={dimensions.map((value) => ({ value, label: text(`numbers.by.${value}`) }))}
                onChoose={(by) => change({ by })}
              />
            </div>
            <Breakdown query={query} span={span} by={query.by} names={names} />
          </SpaceBetween>
        </Container>
      </div>
    </Page>
  );
}
