import Box from '@cloudscape-design/components/box';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import { useIntl } from 'react-intl';

import { AppLink } from '../../components/app-link.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import {
  type AdvisorCheck,
  type CheckFilter,
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
      <ColumnLayout columns={5} minColumnWidth={170} variant="text-grid">
        {checkStates.map((state) => {
          const count = counted?.filter((check) => isInState(check, state)).length ?? null;
          const to = paths.trustedAdvisor({ account: accountId, ...writeCheckFilter({ ...filter, state }) });
          return (
            <div key={state}>
              <CheckStatus state={state} />
              <Box padding={{ top: 'xxs' }}>
                {count === null ? (
                  <Box variant="span" fontSize="display-l">
                    –
                  </Box>
                ) : (
                  <AppLink to={to} fontSize="display-l" ariaLabel={counterLabel(count, state)}>
                    {count}
                  </AppLink>
                )}
              </Box>
            </div>
          );
        })}
      </ColumnLayout>
    </Container>
  );

  function counterLabel(count: number, state: (typeof checkStates)[number]): string {
    return text('advisor.counter', { count, state: text(`advisor.state.${state}`) });
  }
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
