import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import {
  Link,
  type LoaderFunctionArgs,
  NavLink,
  Outlet,
  ScrollRestoration,
  useLocation,
  useNavigation,
} from 'react-router';

import { administrationActions, isAllowed, reviewAction } from '../api/permissions.ts';
import { preferencesQuery } from '../api/preferences.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { useSession } from '../api/session.ts';
import { AccountSwitcher } from '../components/account-switcher.tsx';
import { useCurrentAccount, useIsOfAll } from '../components/current-account.ts';
import { LiveState } from '../components/live-state.tsx';
import { ExportPlace, MentionPlace, Notifications } from '../components/news-places.tsx';
import { CaseSearch } from '../components/case-search.tsx';
import { Notices, NoticesProvider } from '../components/notices.tsx';
import { ShortcutSheetPlace } from '../components/shortcut-sheet-place.tsx';
import { UserMenu } from '../components/user-menu.tsx';
import { chooseDensity } from '../hooks/density.ts';
import { chooseTheme } from '../hooks/theme.ts';
import { useHeadingFocus } from '../hooks/use-heading-focus.ts';
import { useMedia } from '../hooks/use-media.ts';
import { useOnline } from '../hooks/use-online.ts';
import { useText } from '../hooks/use-text.ts';
import { keepChoices } from '../kept-choices.ts';
import { paths } from '../paths.ts';
import { HelpPlace } from './help/help-place.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSession(context.get(queryClientContext), request);
  return null;
}

/** The session is asked for once; queries notice by themselves when it has ended. */
export const shouldRevalidate = () => false;

/** What the user chose elsewhere holds here too. */
function usePreferencesOfUser(): void {
  const { data } = useQuery(preferencesQuery());
  useEffect(() => {
    if (!data) return;
    chooseTheme(data.theme);
    chooseDensity(data.density);
    keepChoices({ pageSize: data.pageSize, caseColumns: data.columns?.['cases'] ?? [] });
  }, [data]);
}

/** Remembers what the next visit's first request needs to know. */
function useKeptAccounts(): void {
  const session = useSession();
  const accountId = useCurrentAccount()?.accountId;
  useEffect(() => {
    if (accountId) keepChoices({ account: accountId });
  }, [accountId]);
  useEffect(() => {
    const ids = session.accounts.map((account) => account.accountId);
    keepChoices({ accounts: ids.filter((id) => isAllowed(session, id, 'support:DescribeCases')) });
  }, [session]);
}

/** Where the bar has no room for the sides; as in `shell.css`. */
const narrow = '(width < 768px)';

/** In front of the emulator one may be both, customer and agent; each side is another place. */
function useIsAgent(): boolean {
  const { permissions, upstream } = useSession();
  return upstream === 'emulator' && permissions.includes('supportdesk:ListQueue');
}

function SideSwitch() {
  const text = useText();
  const isAtDesk = useLocation().pathname.startsWith(paths.desk());
  return (
    <nav className="sc-sides" aria-label={text('sides')}>
      <Link to={paths.cases()} aria-current={!isAtDesk || undefined} title={text('sides.customer.text')}>
        {text('sides.customer')}
      </Link>
      <Link to={paths.desk()} aria-current={isAtDesk || undefined} title={text('sides.agent.text')}>
        {text('sides.agent')}
      </Link>
    </nav>
  );
}

function TopBar() {
  const text = useText();
  const isAgent = useIsAgent();
  const isNarrow = useMedia(narrow);
  return (
    <header className="sc-bar">
      <Link className="sc-brand" to={paths.home()} aria-label={text('product.name')}>
        <img src="/mark.svg" alt="" width={28} height={28} />
        <span className="sc-brand-name">{text('product.name')}</span>
      </Link>
      <CaseSearch />
      <div className="sc-bar-end">
        {isAgent && !isNarrow && <SideSwitch />}
        <AccountSwitcher />
        <MentionPlace />
        <HelpPlace />
        <UserMenu />
      </div>
    </header>
  );
}

function SideNavigation() {
  const text = useText();
  const current = useCurrentAccount()?.accountId;
  // From all accounts to all accounts.
  const account = useIsOfAll() ? undefined : current;
  const { pathname } = useLocation();
  // The list and every case belong to "Cases"; what comes after the path does not count.
  const isWithin = (path: string) => pathname.startsWith(path.split('?')[0] ?? path);
  const { permissions } = useSession();
  const isAgent = useIsAgent();
  const isNarrow = useMedia(narrow);
  const administers = administrationActions.some((action) => permissions.includes(action));
  const items = [
    { to: paths.cases({ account }), name: text('nav.cases') },
    { to: paths.trustedAdvisor({ account }), name: text('nav.trustedAdvisor') },
    ...(permissions.includes(reviewAction) ? [{ to: paths.review(), name: text('nav.review') }] : []),
    ...(isAgent ? [{ to: paths.desk(), name: text('nav.desk') }] : []),
    ...(administers ? [{ to: paths.admin(), name: text('nav.administration') }] : []),
  ];
  return (
    <nav className="sc-side" aria-label={text('shell.navigation')}>
      <ul>
        {items.map(({ to, name }) => (
          <li key={to}>
            <NavLink to={to} aria-current={isWithin(to) ? 'page' : undefined}>
              {name}
            </NavLink>
          </li>
        ))}
        {isAgent && isNarrow && (
          <li className="sc-side-end">
            <SideSwitch />
          </li>
        )}
      </ul>
    </nav>
  );
}

function OfflineBar() {
  const text = useText();
  const isOnline = useOnline();
  return (
    <output>
      {!isOnline && (
        <span className="sc-offline">
          <strong>{text('network.lost')}.</strong> {text('network.lost.detail')}
        </span>
      )}
    </output>
  );
}

export function Component() {
  const text = useText();
  const main = useRef<HTMLElement>(null);
  const isBusy = useNavigation().state !== 'idle';
  usePreferencesOfUser();
  useKeptAccounts();
  useHeadingFocus();
  return (
    <NoticesProvider>
      <a
        className="sc-skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {text('shell.skip')}
      </a>
      <TopBar />
      <OfflineBar />
      <LiveState />
      <Notifications />
      <ExportPlace />
      <div className="sc-body">
        <SideNavigation />
        <main className="sc-main" id="main" ref={main} tabIndex={-1} aria-busy={isBusy}>
          <Notices />
          <Outlet />
        </main>
      </div>
      <ShortcutSheetPlace />
      <ScrollRestoration />
    </NoticesProvider>
  );
}
