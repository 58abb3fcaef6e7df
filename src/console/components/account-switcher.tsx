import ButtonDropdown, { type ButtonDropdownProps } from '@cloudscape-design/components/button-dropdown';
import { useLocation, useNavigate } from 'react-router';

import { useSession } from '../api/session.ts';
import { useText } from '../hooks/use-text.ts';
import { pathForAccount, paths } from '../paths.ts';
import { canShowAll, useCurrentAccount, useIsOfAll } from './current-account.ts';

const all = 'all';

/** Chooses the account that the screens are about: the same screen for another one, or for all. */
export function AccountSwitcher() {
  const text = useText();
  const { accounts } = useSession();
  const current = useCurrentAccount();
  const isOfAll = useIsOfAll();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  // The desk is of all accounts.
  if (accounts.length === 0 || pathname.startsWith(paths.desk())) return null;
  const name = isOfAll ? text('account.all') : (current?.name ?? text('account.none'));
  const items: ButtonDropdownProps.Items = accounts.map(({ accountId, name: accountName }) => ({
    id: accountId,
    text: accountName,
    secondaryText: accountId,
    itemType: 'checkbox',
    checked: !isOfAll && accountId === current?.accountId,
  }));
  const forAll = { id: all, text: text('account.all'), itemType: 'checkbox' as const, checked: isOfAll };
  return (
    <ButtonDropdown
      items={canShowAll(pathname) && accounts.length > 1 ? [forAll, ...items] : items}
      ariaLabel={text('account.switch', { name })}
      onItemClick={({ detail: { id } }) =>
        void navigate(pathForAccount(pathname, id === all ? undefined : id, search))
      }
    >
      <span className="sc-account">{name}</span>
    </ButtonDropdown>
  );
}
