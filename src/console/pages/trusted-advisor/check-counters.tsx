import './check-counters.css';

import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useIntl } from 'react-intl';

import { AppLink } from '../../components/app-link.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import {
  type AdvisorCheck,
  type CheckFilter,
  type CheckState,
  checkStates,
  filterChecks,
  isInState,
  totalSavings,
  writeCheckFilter,
} from './advisor-checks.ts';
import { CheckStatus } from './check-status.tsx';

export interface CheckCountersProps {
  readonly accountId: string;
  /** Null until they are known. */
  readonly checks: readonly AdvisorCheck[] | null;
  readonly filter: CheckFilter;
}

/** How many checks came to which result. Each number leads to exactly what it counts. */
export function CheckCounters({ accountId, checks, filter }: CheckCountersProps) {
  const text = useText();
  // The other filters go on holding where a number leads to, so they hold for the number as well.
  const counted = checks && filterChecks(checks, { ...filter, state: null });
  return (
    <Container
      header={
        <Header variant="h2" actions={checks && <PossibleSavings accountId={accountId} checks={checks} />}>
          {text('advisor.summary')}
        </Header>
      }
    >
      <ul className="sc-check-counters">
        {checkStates.map((state) => (
          <li key={state}>
            <CheckStatus state={state} />
            <Counter
              state={state}
              count={counted && counted.filter((check) => isInState(check, state)).length}
              to={paths.trustedAdvisor({ account: accountId, ...writeCheckFilter({ ...filter, state }) })}
            />
          </li>
        ))}
      </ul>
    </Container>
  );
}

interface CounterProps {
  readonly state: CheckState;
  /** Null until it is known. */
  readonly count: number | null;
  readonly to: string;
}

function Counter({ state, count, to }: CounterProps) {
  const text = useText();
  const label = text('advisor.counter', { count: count ?? 0, state: text(`advisor.state.${state}`) });
  return (
    <Box fontSize="display-l" padding={{ top: 'xxs' }}>
      {count === null ? (
        '–'
      ) : (
        <AppLink to={to} fontSize="display-l" ariaLabel={label}>
          {count}
        </AppLink>
      )}
    </Box>
  );
}

interface PossibleSavingsProps {
  readonly accountId: string;
  readonly checks: readonly AdvisorCheck[];
}

function PossibleSavings({ accountId, checks }: PossibleSavingsProps) {
  const text = useText();
  const intl = useIntl();
  const amount = totalSavings(checks);
  if (amount === 0) return null;
  const savings = intl.formatNumber(amount, {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: 0,
  });
  const to = paths.trustedAdvisor({ account: accountId, category: 'cost_optimizing' });
  return <AppLink to={to}>{text('advisor.savings', { savings })}</AppLink>;
}
