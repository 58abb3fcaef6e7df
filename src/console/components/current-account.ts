import { useLocation, useSearchParams } from 'react-router';

import type { SessionAccount } from '../../contract/session.ts';
import { accountOfCaseId } from '../../support/case-id.ts';
import { accountOf } from '../api/permissions.ts';
import { useSession } from '../api/session.ts';
import { usualAccount } from '../api/usual-account.ts';
import { caseIdOf, paths } from '../paths.ts';

/** The account that an address names by parameter or case id; null where it names none. */
export function accountInAddress(pathname: string, params: URLSearchParams): string | null {
  const caseId = caseIdOf(pathname);
  if (caseId !== null) return accountOfCaseId(caseId);
  const account = params.get('account');
  return account === 'all' || account === '' ? null : account;
}

/** Screens that can show all accounts at once. */
export function canShowAll(pathname: string): boolean {
  const whole = [paths.cases(), paths.trustedAdvisor()];
  return whole.includes(pathname) || pathname.startsWith(paths.review());
}

/** Whether the screen shows all accounts at once: such a screen does, unless its address names one. */
export function useIsOfAll(): boolean {
  const { accounts } = useSession();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  return canShowAll(pathname) && accounts.length > 1 && accountInAddress(pathname, params) === null;
}

/** The account the screen is about; null where the person may not look at it, or has none at all. */
export function useCurrentAccount(): SessionAccount | null {
  const session = useSession();
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const named = accountInAddress(pathname, params);
  return named === null ? usualAccount(session) : accountOf(session, named);
}
