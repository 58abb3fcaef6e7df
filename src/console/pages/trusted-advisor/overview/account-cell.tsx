import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';

import { accountProblem } from '../../../components/account-problem.ts';
import { AppLink } from '../../../components/app-link.tsx';
import { TimeAgo } from '../../../components/time-ago.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { paths } from '../../../paths.ts';
import type { AccountRow } from './matrix.ts';

/** What keeps an account from telling how it stands, and how old that is which is known. */
function AccountTrouble({ account }: Pick<AccountRow, 'account'>) {
  const text = useText();
  if (account.state === 'current') return null;
  if (account.state === 'waiting') {
    return <StatusIndicator type="pending">{text('advisor.account.waiting')}</StatusIndicator>;
  }
  return (
    <StatusIndicator type="warning">
      <span className="sc-words">
        {text(`cases.index.${accountProblem(account.problem)}`)}
        {account.takenAt !== undefined && (
          <>
            {' '}
            {text('advisor.account.lastKnown')} <TimeAgo time={account.takenAt} />
          </>
        )}
      </span>
    </StatusIndicator>
  );
}

/** The way to the dashboard of one account; what is wrong with it. */
export function AccountCell({ row }: { readonly row: AccountRow }) {
  return (
    <>
      <AppLink to={paths.trustedAdvisor({ account: row.accountId })}>{row.name}</AppLink>
      <Box color="text-body-secondary" fontSize="body-s">
        {row.accountId}
      </Box>
      {row.account.state !== 'current' && (
        <Box fontSize="body-s">
          <AccountTrouble account={row.account} />
        </Box>
      )}
    </>
  );
}
