/** The whole tree. Every page arrives when it is needed: its module exports `Component`, and `loader`. */
import { redirect, type RouteObject } from 'react-router';

import { RootBoundary, RouteBoundary } from './pages/route-boundary.tsx';
import { casePattern, checkPattern, paths } from './paths.ts';

const pages: RouteObject[] = [
  { path: paths.home(), loader: () => redirect(paths.cases()) },
  { path: paths.cases(), lazy: () => import('./pages/cases-page.tsx') },
  { path: paths.newCase(), lazy: () => import('./pages/create-case-page.tsx') },
  { path: paths.caseTemplates(), lazy: () => import('./pages/templates-page.tsx') },
  { path: paths.cannedTexts(), lazy: () => import('./pages/canned-texts-page.tsx') },
  { path: paths.mentions(), lazy: () => import('./pages/mentions-page.tsx') },
  { path: paths.exports(), lazy: () => import('./pages/exports-page.tsx') },
  { path: paths.drafts(), lazy: () => import('./pages/drafts-page.tsx') },
  { path: casePattern, lazy: () => import('./pages/case-page.tsx') },
  { path: paths.trustedAdvisor(), lazy: () => import('./pages/trusted-advisor-page.tsx') },
  { path: paths.advisorPreferences(), lazy: () => import('./pages/advisor-preferences-page.tsx') },
  { path: paths.trustedAdvisorReports(), lazy: () => import('./pages/advisor-reports-page.tsx') },
  { path: checkPattern, lazy: () => import('./pages/trusted-advisor-check-page.tsx') },
  { path: paths.reviewNumbers(), lazy: () => import('./pages/review-numbers-page.tsx') },
  { path: paths.review(), lazy: () => import('./pages/review-page.tsx') },
  { path: '/desk/:part?', lazy: () => import('./pages/desk-page.tsx') },
  { path: paths.settings(), lazy: () => import('./pages/settings-page.tsx') },
  { path: paths.admin(), lazy: () => import('./pages/admin/admin-start-page.tsx') },
  { path: paths.adminSteps(), lazy: () => import('./pages/admin/admin-steps-page.tsx') },
  { path: paths.adminAccounts(), lazy: () => import('./pages/admin/admin-accounts-page.tsx') },
  { path: paths.adminNewAccount(), lazy: () => import('./pages/admin/admin-new-account-page.tsx') },
  { path: '/admin/accounts/:accountId', lazy: () => import('./pages/admin/admin-account-page.tsx') },
  { path: paths.adminUsers(), lazy: () => import('./pages/admin/admin-users-page.tsx') },
  { path: '/admin/users/:userId', lazy: () => import('./pages/admin/admin-user-page.tsx') },
  { path: paths.adminGroups(), lazy: () => import('./pages/admin/admin-groups-page.tsx') },
  { path: '/admin/groups/:groupId', lazy: () => import('./pages/admin/admin-group-page.tsx') },
  { path: '/admin/groups/roles/:roleId', lazy: () => import('./pages/admin/admin-role-page.tsx') },
  { path: paths.adminPolicies(), lazy: () => import('./pages/admin/admin-policies-page.tsx') },
  { path: '/admin/policies/:policyId', lazy: () => import('./pages/admin/admin-policy-page.tsx') },
  { path: paths.adminSessions(), lazy: () => import('./pages/admin/admin-sessions-page.tsx') },
  { path: paths.adminEvents(), lazy: () => import('./pages/admin/admin-events-page.tsx') },
  { path: '/admin/events/:eventId', lazy: () => import('./pages/admin/admin-event-page.tsx') },
  { path: '*', lazy: () => import('./pages/not-found-page.tsx') },
];

export const routes: RouteObject[] = [
  {
    // The boundaries come with the application: what they are for includes a page that can't be fetched.
    ErrorBoundary: RootBoundary,
    children: [
      { path: paths.signIn(), lazy: () => import('./pages/sign-in-page.tsx') },
      {
        lazy: () => import('./pages/shell.tsx'),
        children: [{ ErrorBoundary: RouteBoundary, children: pages }],
      },
    ],
  },
];
