/** Every link of the console. Addresses carry the account; a case id names its own. */
import { pageSizes } from '../contract/center/preferences.ts';
import { safeReturnPath, signInPath } from '../contract/sign-in.ts';

type Query = Readonly<Record<string, string | number | undefined>>;

function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? path : `${path}?${search}`;
}

export type CaseView = 'open' | 'all';

export interface CasesQuery {
  readonly account?: string | undefined;
  readonly view?: CaseView | undefined;
  readonly page?: number | undefined;
  readonly size?: number | undefined;
}

/** Further fields fill the form in; `valuesFromQuery` reads them and knows their names. */
export interface NewCaseQuery {
  readonly account?: string | undefined;
  readonly [field: string]: string | undefined;
}

export interface TrustedAdvisorQuery {
  readonly account?: string | undefined;
  readonly [filter: string]: string | undefined;
}

export const paths = {
  home: () => '/',
  signIn: (returnTo?: string) => address(signInPath, { to: returnTo === '/' ? undefined : returnTo }),
  /** For people who are to see that account's cases; says nothing of it but its id. */
  signInFor: (account: string) => address(signInPath, { account }),
  cases: ({ account, view, page, size }: CasesQuery = {}) =>
    address('/cases', { account, view, page: page === 1 ? undefined : page, size }),
  drafts: ({ account }: Pick<CasesQuery, 'account'> = {}) => address('/cases/drafts', { account }),
  newCase: (query: NewCaseQuery = {}) => address('/cases/new', query),
  caseTemplates: (query: { readonly account?: string } = {}) => address('/cases/templates', query),
  case: (caseId: string, communication?: string) =>
    `/cases/${encodeURIComponent(caseId)}${communication ? `#communication-${communication}` : ''}`,
  trustedAdvisor: (query: TrustedAdvisorQuery = {}) => address('/trusted-advisor', query),
  settings: () => '/settings',
  admin: () => '/admin',
  adminAccounts: () => '/admin/accounts',
  adminNewAccount: () => '/admin/accounts/new',
  adminAccount: (accountId: string) => `/admin/accounts/${encodeURIComponent(accountId)}`,
  adminUsers: () => '/admin/users',
  adminUser: (userId: string) => `/admin/users/${encodeURIComponent(userId)}`,
  adminGroups: () => '/admin/groups',
  adminGroup: (groupId: string) => `/admin/groups/${encodeURIComponent(groupId)}`,
  adminRole: (roleId: string) => `/admin/groups/roles/${encodeURIComponent(roleId)}`,
  adminPolicies: () => '/admin/policies',
  adminNewPolicy: () => '/admin/policies/new',
  adminPolicy: (policyId: string) => `/admin/policies/${encodeURIComponent(policyId)}`,
  adminSessions: () => '/admin/sessions',
  adminEvents: (query: Query = {}) => address('/admin/events', query),
  adminEvent: (eventId: string) => `/admin/events/${encodeURIComponent(eventId)}`,
};

/** What the router matches for a case's address. */
export const casePattern = '/cases/:caseId';

/** The list's state as its address tells it. What it does not tell, or tells wrongly, is left out. */
export function readCasesQuery(params: URLSearchParams) {
  const page = Number(params.get('page') ?? 1);
  const size = pageSizes.find((known) => String(known) === params.get('size'));
  const view: CaseView = params.get('view') === 'all' ? 'all' : 'open';
  return { account: params.get('account'), view, page: Number.isInteger(page) && page > 0 ? page : 1, size };
}

/** The id that a case's address carries, or null for another address. */
export function caseIdOf(pathname: string): string | null {
  const id = /^\/cases\/([^/]+)$/.exec(pathname)?.[1];
  const fixed = [paths.newCase(), paths.caseTemplates(), paths.drafts()];
  if (id === undefined || fixed.includes(pathname)) return null;
  try {
    return decodeURIComponent(id);
  } catch {
    // A stray percent sign: nothing that we ever linked to.
    return null;
  }
}

/** What somebody is sent to get in; where they may set a password. The token is behind the `#`. */
export function signInLinkOf(token: string): string {
  return `${globalThis.location.origin}${paths.signIn(paths.settings())}#link=${token}`;
}

/** State of the navigation to sign-in where a session has ended, and nobody came by a link. */
export const sessionEnded = 'session-ended';

/** Where signing in leads: to the page that was asked for, to an account's cases, or to the start. */
export function pathAfterSignIn(params: URLSearchParams): string {
  const account = params.get('account');
  if (params.has('to') || !account || !/^\d{12}$/.test(account)) return safeReturnPath(params.get('to'));
  return paths.cases({ account });
}

/** Where the account switcher leads: the same screen for the other account, or its cases. */
export function pathForAccount(pathname: string, account: string): string {
  if (pathname === paths.newCase()) return paths.newCase({ account });
  if (pathname === paths.caseTemplates()) return paths.caseTemplates({ account });
  if (pathname === paths.drafts()) return paths.drafts({ account });
  if (pathname.startsWith(paths.trustedAdvisor())) return paths.trustedAdvisor({ account });
  return paths.cases({ account });
}
