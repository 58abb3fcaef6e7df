import './check-counters.css';

import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useIntl } from 'react-intl';

import { AppLink } from '../../../components/app-link.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { paths } from '../../../paths.ts';
import {
  type AdvisorCheck,
  type CheckState,
  checkStates,
  filterChecks,
  isInState,
  totalSavings,
} from '../advisor-checks.ts';
import { CheckStatus } from '../check-status.tsx';
import { type CheckFilter, noFilter, writeChecksQuery } from '../checks-query.ts';
import { roundDollars } from '../dollars.ts';

export interface CheckCountersProps {
  readonly accountId: string;
  /** Null until they are known. */
  readonly checks: readonly AdvisorCheck[] | null;
  readonly filter: CheckFilter;
  readonly changed: ReadonlySet<string> | null;
}

/** How many checks came to which result. Each number leads to exactly what it counts. */
export function CheckCounters({ accountId, checks, filter, changed }: CheckCountersProps) {
  const text = useText();
  // The other filters go on holding where a number leads to, so they hold for the number as well.
  const counted = checks && filterChecks(checks, { ...filter, state: null }, changed);
  return (
    <Container header={<Header variant="h2">{text('advisor.summary')}</Header>}>
      <ul className="sc-check-counters">
        {checkStates.map((state) => (
          <li key={state}>
            <CheckStatus state={state} />
            <Counter
              state={state}
              count={counted && counted.filter((check) => isInState(check, state)).length}
              to={paths.trustedAdvisorList({ account: accountId, ...writeChecksQuery({ ...filter, state }) })}
            />
          </li>
        ))}
        <li>
          <span className="sc-words">{text('advisor.savings.title')}</span>
          <PossibleSavings accountId={accountId} checks={checks} />
        </li>
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

type PossibleSavingsProps = Pick<CheckCountersProps, 'accountId' | 'checks'>;

/** Of the whole account, whatever is filtered for: an amount that shrinks with a search would be read wrong. */
function PossibleSavings({ accountId, checks }: PossibleSavingsProps) {
  const text = useText();
  const intl = useIntl();
  const savings = roundDollars(totalSavings(checks ?? []), intl);
  const query = writeChecksQuery({
    ...noFilter,
    category: 'cost_optimizing',
    order: { by: 'savings', descending: true },
  });
  return (
    <Box fontSize="display-l" padding={{ top: 'xxs' }}>
      {checks === null ? (
        '–'
      ) : (
        <AppLink
          to={paths.trustedAdvisorList({ account: accountId, ...query })}
          fontSize="display-l"
          ariaLabel={text('advisor.savings', { savings })}
        >
          {savings}
        </AppLink>
      )}
    </Box>
  );
}
