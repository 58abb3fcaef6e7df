import '../figures/check-counters.css';

import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useIntl } from 'react-intl';

import { AppLink } from '../../../components/app-link.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { paths } from '../../../paths.ts';
import { CheckStatus } from '../check-status.tsx';
import { roundDollars } from '../dollars.ts';
import type { AccountRow } from './matrix.ts';
import {
  isAccountInState,
  type OverviewQuery,
  type OverviewState,
  overviewStates,
  wholeOverview,
  writeOverviewQuery,
} from './overview-query.ts';

function Figure({ shown, query, label }: { shown: string; query: Partial<OverviewQuery>; label: string }) {
  const to = paths.trustedAdvisor(writeOverviewQuery({ ...wholeOverview, ...query }));
  return (
    <Box fontSize="display-l" padding={{ top: 'xxs' }}>
      <AppLink to={to} fontSize="display-l" ariaLabel={label}>
        {shown}
      </AppLink>
    </Box>
  );
}

const unknown = <Box fontSize="display-l">–</Box>;

/** The words for a state of accounts. */
export function useStateName(): (state: OverviewState) => string {
  const text = useText();
  return (state) => {
    if (state === 'waiting') return text('advisor.account.waiting');
    return text(state === 'failed' ? 'advisor.overview.failed' : `advisor.state.${state}`);
  };
}

function StateMark({ state }: { readonly state: OverviewState }) {
  const nameOf = useStateName();
  if (state !== 'failed' && state !== 'waiting') return <CheckStatus state={state} />;
  return (
    <StatusIndicator type="pending">
      <span className="sc-words">{nameOf(state)}</span>
    </StatusIndicator>
  );
}

/**
 * How many accounts stand how, and what they could save together. Each number leads to what it counts. Before
 * anything is known there is none: zero would say that nothing is wrong.
 */
export function OverviewFigures({ rows }: { readonly rows: readonly AccountRow[] | undefined }) {
  const text = useText();
  const intl = useIntl();
  const nameOf = useStateName();
  const isKnown = rows?.some(({ account }) => account.checks.length > 0) ?? false;
  const savings = roundDollars(rows?.reduce((sum, { all }) => sum + all.savings, 0) ?? 0, intl);
  const counted = overviewStates.map((state) => {
    const count = rows?.filter((row) => isAccountInState(row, state)).length;
    const isOfChecks = state !== 'failed' && state !== 'waiting';
    return { state, count: isOfChecks && !isKnown ? undefined : count };
  });
  return (
    <Container header={<Header variant="h2">{text('advisor.overview.accounts')}</Header>}>
      <ul className="sc-check-counters">
        {counted
          // It passes soon after an account is added, and there is nothing to say of it then.
          .filter(({ state, count = 0 }) => state !== 'waiting' || count > 0)
          .map(({ state, count }) => (
            <li key={state}>
              <StateMark state={state} />
              {count === undefined ? (
                unknown
              ) : (
                <Figure
                  shown={String(count)}
                  query={{ state }}
                  label={text('advisor.overview.count', { count, state: nameOf(state) })}
                />
              )}
            </li>
          ))}
        <li>
          <span className="sc-words">{text('advisor.savings.title')}</span>
          {isKnown ? (
            <Figure
              shown={savings}
              query={{ isBySavings: true }}
              label={text('advisor.savings', { savings })}
            />
          ) : (
            unknown
          )}
        </li>
      </ul>
    </Container>
  );
}
