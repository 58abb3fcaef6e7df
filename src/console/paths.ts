/** Every link of the console. Addresses carry the account; a case id names its own. */
import { safeReturnPath, signInPath } from '../contract/sign-in.ts';
import { casesParams, type CasesQuery, readCasesQuery } from './cases-query.ts';
import { readReviewQuery, reviewParams, type ReviewQuery } from './review-query.ts';

type Query = Readonly<Record<string, string | number | undefined>>;

function address(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  return search.size === 0 ? path : `${path}?${search}`;
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
  cases: (query: CasesQuery = {}) => {
    const params = casesParams(query);
    return params.size === 0 ? '/cases' : `/cases?${params}`;
  },
  drafts: ({ account }: Pick<CasesQuery, 'account'> = {}) => address('/cases/drafts', { account }),
  exports: ({ account }: Pick<CasesQuery, 'account'> = {}) => address('/cases/exports', { account }),
  newCase: (query: NewCaseQuery = {}) => address('/cases/new', query),
  caseTemplates: (query: { readonly account?: string } = {}) => address('/cases/templates', query),
  cannedTexts: () => '/cases/texts',
  mentions: () => '/cases/mentions',
  /** A copy of a reply's draft, in the case that its slot names. */
  replyCopy: (slot: string, draftId: string) => address(slot.split('?', 1)[0] ?? slot, { draft: draftId }),
  case: (caseId: string, communication?: string) =>
    `/cases/${encodeURIComponent(caseId)}${communication ? `#communication-${communication}` : ''}`,
  caseNote: (caseId: string, noteId: string) => `/cases/${encodeURIComponent(caseId)}#note-${noteId}`,
  trustedAdvisor: (query: TrustedAdvisorQuery = {}) => address('/trusted-advisor', query),
  /** The list of checks itself, below the figures. */
  trustedAdvisorList: (query: TrustedAdvisorQuery) => `${address('/trusted-advisor', query)}#checks`,
  trustedAdvisorCheck: (checkId: string, query: TrustedAdvisorQuery = {}) =>
    address(`/trusted-advisor/checks/${encodeURIComponent(checkId)}`, query),
  advisorPreferences: (query: TrustedAdvisorQuery = {}) => address('/trusted-advisor/preferences', query),
  trustedAdvisorReports: () => '/trusted-advisor/reports',
  review: (query: ReviewQuery = {}) => {
    const params = reviewParams(query);
    return params.size === 0 ? '/review' : `/review?${params}`;
  },
  reviewNumbers: (query: Query = {}) => address('/review/numbers', query),
  desk: (query: Query = {}) => address('/desk', query),
  deskCase: (caseId: string) => `/desk/${encodeURIComponent(caseId)}`,
  deskSettings: () => '/desk/settings',
  settings: () => '/settings',
  admin: () => '/admin',
  adminSteps: () => '/admin/start',
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

/** What the router matches for a check's address. */
export const checkPattern = '/trusted-advisor/checks/:checkId';

/** The id that a case's address carries, or null for another address. */
export function caseIdOf(pathname: string): string | null {
  const id = /^\/cases\/([^/]+)$/.exec(pathname)?.[1];
  const fixed = [
    paths.newCase(),
    paths.caseTemplates(),
    paths.drafts(),
    paths.exports(),
    paths.cannedTexts(),
    paths.mentions(),
  ];
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

/** Where the account switcher leads: the same screen for the other account, or for all, or its cases. */
export function pathForAccount(pathname: string, account: string | undefined, search = ''): string {
  const query = account === undefined ? {} : { account };
  if (pathname === paths.newCase()) return paths.newCase(query);
  if (pathname === paths.caseTemplates()) return paths.caseTemplates(query);
  if (pathname === paths.drafts()) return paths.drafts(query);
  if (pathname === paths.exports()) return paths.exports(query);
  // The same check of the other account; what was looked for in it may not be there.
  if (pathname.startsWith(paths.trustedAdvisorCheck('')) || pathname === paths.advisorPreferences())
    return address(pathname, query);
  if (pathname.startsWith(paths.trustedAdvisor())) return paths.trustedAdvisor(query);
  if (pathname === paths.review()) {
    const { queue, list } = readReviewQuery(new URLSearchParams(search));
    const { filters, words, order, size } = list;
    const others = filters.filter(({ property }) => property !== 'accountId');
    return paths.review({ queue, ...query, words, filters: others, order, size });
  }
  if (pathname === paths.reviewNumbers()) {
    const { account: _account, ...kept } = Object.fromEntries(new URLSearchParams(search));
    return paths.reviewNumbers({ ...kept, ...query });
  }
  if (pathname !== paths.cases()) return paths.cases(query);
  // The list goes on with what is looked for; a filter by accounts is about others.
  const { filters, ...list } = readCasesQuery(new URLSearchParams(search));
  const kept = filters.filter(({ property }) => property !== 'accountId');
  return paths.cases({ ...list, filters: kept, account, page: 1, saved: undefined });
}
