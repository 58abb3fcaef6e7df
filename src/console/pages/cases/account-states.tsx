import { useIntl } from 'react-intl';

import type { IndexedAccount } from '../../../contract/center/search-for-cases.ts';
import { accountProblem } from '../../components/account-problem.ts';
import { relativeTime } from '../../hooks/relative-time.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';

function AccountState({ account, name }: { readonly account: IndexedAccount; readonly name: string }) {
  const text = useText();
  const intl = useIntl();
  const now = useNow();
  if (account.state === 'current') return null;
  if (account.state !== 'failed') {
    return <li>{text(`cases.index.${account.state}`, { account: name, count: account.cases })}</li>;
  }
  const problem = accountProblem(account.problem);
  const ago = relativeTime(Date.parse(account.upToDate ?? ''), now);
  return (
    <li>
      {text('cases.index.failed', {
        account: name,
        problem: text(`cases.index.${problem}`),
        advice: text(`cases.index.${problem}.advice`),
      })}
      {account.cases > 0 && account.upToDate !== undefined && ago && (
        <> {text('cases.index.upToDate', { ago: intl.formatRelativeTime(ago.value, ago.unit) })}</>
      )}
    </li>
  );
}

export interface AccountStatesProps {
  readonly accounts: readonly IndexedAccount[];
  readonly accountOf: (accountId: string) => string;
}

/** Why somebody may see fewer cases than a colleague. */
export function ScopeNote({ accounts }: Pick<AccountStatesProps, 'accounts'>) {
  const text = useText();
  if (!accounts.some(({ isNarrowed }) => isNarrowed)) return null;
  return <p className="sc-scope-note">{text('cases.narrowed')}</p>;
}

/** Accounts of which something is missing, in a quiet line each. Nothing where all is well. */
export function AccountStates({ accounts, accountOf }: AccountStatesProps) {
  const unwell = accounts.filter(({ state }) => state !== 'current');
  if (unwell.length === 0) return null;
  return (
    <ul className="sc-account-states">
      {unwell.map((account) => (
        <AccountState key={account.accountId} account={account} name={accountOf(account.accountId)} />
      ))}
    </ul>
  );
}
