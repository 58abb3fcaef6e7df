import ButtonDropdown from '@cloudscape-design/components/button-dropdown';
import { useLocation, useNavigate } from 'react-router';

import { useSession } from '../api/session.ts';
import { useCurrentAccount } from './current-account.ts';
import { useText } from '../hooks/use-text.ts';
import { pathForAccount } from '../paths.ts';

/** Chooses the account that the screens are about: the same screen for another one. */
export function AccountSwitcher() {
  const text = useText();
  const { accounts } = useSession();
  const current = useCurrentAccount();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  if (accounts.length === 0) return null;
  return (
    <ButtonDropdown
      items={accounts.map(({ accountId, name }) => ({
        id: accountId,
        text: name,
        secondaryText: accountId,
        itemType: 'checkbox',
        checked: accountId === current?.accountId,
      }))}
      ariaLabel={text('account.switch', { name: current?.name ?? text('account.none') })}
      onItemClick={({ detail }) => void navigate(pathForAccount(pathname, detail.id))}
    >
      <span className="sc-account">{current?.name ?? text('account.none')}</span>
    </ButtonDropdown>
  );
}
