import './numbers.css';

import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';

import { AppButton } from '../../components/app-button.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { useNames } from '../cases/use-names.ts';
import { Breakdown } from './breakdown.tsx';
import { KeyFigures } from './key-figures.tsx';
import { numbersAddress, type ReadNumbersQuery } from './numbers-query.ts';
import { keyFigures, summaryFigures } from './summary-figures.ts';
import { dayName, dayNamed, weekOf } from './time-buckets.ts';
import { useFigures } from './use-figures.ts';
import { useScopeWords } from './use-scope-words.ts';

const dayLength = 86_400_000;
const days = 7;
const shownBy = ['accountId', 'severityCode', 'team'] as const;

/** The Monday so many days from this week's. Noon, so that no change of the clocks moves the day. */
function mondayFrom(monday: number, daysOn: number): string {
  return dayName(weekOf(new Date(monday + daysOn * dayLength + dayLength / 2)).from);
}

/** One week beside the one before: to be read, printed and passed on. */
export function WeekSummary({ query, week }: { readonly query: ReadNumbersQuery; readonly week: string }) {
  const text = useText();
  const names = useNames(query.account);
  const today = useNow();
  const span = weekOf(dayNamed(week));
  const before = weekOf(dayNamed(mondayFrom(span.from, -days)));
  const now = useFigures(query, span, summaryFigures);
  const earlier = useFigures(query, before, summaryFigures);
  const to = (monday: string) => paths.reviewNumbers({ ...numbersAddress(query), week: monday });
  const refetch = () => [now, earlier].forEach((part) => part.refetch());
  const scope = useScopeWords(query, span, names);
  const error = now.error ?? earlier.error;
  return (
    <Page
      title={text('numbers.week.title')}
      description={scope}
      crumbs={[
        { text: text('review.title'), to: paths.review({ account: query.account }) },
        {
          text: text('numbers.title'),
          to: paths.reviewNumbers({ ...numbersAddress(query), week: undefined }),
        },
      ]}
      actions={
        <div className="sc-unprinted">
          <SpaceBetween direction="horizontal" size="xs">
            <AppButton to={to(mondayFrom(span.from, -days))} iconName="angle-left">
              {text('numbers.week.before')}
            </AppButton>
            <AppButton to={to(mondayFrom(span.from, days))} disabled={span.to > today}>
              {text('numbers.week.after')}
            </AppButton>
            <Button variant="primary" onClick={() => globalThis.print()}>
              {text('numbers.print')}
            </Button>
          </SpaceBetween>
        </div>
      }
    >
      <ProblemAlert error={error} activity={now.answers ? 'stale' : 'read'} onRetry={refetch} />
      <KeyFigures
        figures={keyFigures(
          text,
          query,
          { answers: now.answers, span },
          { answers: earlier.answers, span: before },
        )}
      />
      {shownBy.map((by) => (
        <div key={by} className="sc-number-part">
          <Container
            header={
              <Header variant="h2" description={text('numbers.breakdown.text')}>
                {text('numbers.by', { by: text(`numbers.by.${by}`) })}
              </Header>
            }
          >
            <Breakdown query={query} span={span} by={by} names={names} />
          </Container>
        </div>
      ))}
    </Page>
  );
}
