import { caseIdOf, paths } from '../../paths.ts';

/** Which help belongs to which addresses: those that begin so, the first line that fits. */
const places = [
  [paths.newCase(), 'newCase'],
  [paths.drafts(), 'drafts'],
  [paths.caseTemplates(), 'templates'],
  [paths.cannedTexts(), 'texts'],
  [paths.mentions(), 'mentions'],
  [paths.exports(), 'exports'],
  [paths.trustedAdvisorCheck(''), 'check'],
  [paths.advisorPreferences(), 'advisorPreferences'],
  [paths.trustedAdvisorReports(), 'advisorReports'],
  [paths.trustedAdvisor(), 'advisor'],
  [paths.reviewNumbers(), 'numbers'],
  [paths.review(), 'review'],
  [paths.deskSettings(), 'deskSettings'],
  [paths.deskCase(''), 'deskCase'],
  [paths.desk(), 'desk'],
  [paths.settings(), 'settings'],
  [paths.adminSteps(), 'steps'],
  [paths.adminNewAccount(), 'newAccount'],
  [paths.adminAccount(''), 'account'],
  [paths.adminAccounts(), 'accounts'],
  [paths.adminUser(''), 'user'],
  [paths.adminUsers(), 'users'],
  [paths.adminRole(''), 'role'],
  [paths.adminGroup(''), 'group'],
  [paths.adminGroups(), 'groups'],
  [paths.adminPolicy(''), 'policy'],
  [paths.adminPolicies(), 'policies'],
  [paths.adminSessions(), 'sessions'],
  [paths.adminEvent(''), 'event'],
  [paths.adminEvents(), 'events'],
  [paths.admin(), 'administration'],
] as const;

export type HelpTopic = (typeof places)[number][1] | 'list' | 'case' | 'week' | 'lost';

/** One for each screen. `search`: what comes after the path, where that makes another screen of it. */
export function helpTopicOf(pathname: string, search = ''): HelpTopic {
  if (caseIdOf(pathname) !== null) return 'case';
  if (pathname === paths.reviewNumbers() && new URLSearchParams(search).has('week')) return 'week';
  const place = places.find(([start]) => pathname.startsWith(start));
  return place?.[1] ?? (pathname === paths.cases() ? 'list' : 'lost');
}
