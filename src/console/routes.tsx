/** The whole tree. Every page arrives when it is needed: its module exports `Component`, and `loader`. */
import { redirect, type RouteObject } from 'react-router';

import { RootBoundary, RouteBoundary } from './pages/route-boundary.tsx';
import { casePattern, paths } from './paths.ts';

const pages: RouteObject[] = [
  { path: paths.home(), loader: () => redirect(paths.cases()) },
  { path: paths.cases(), lazy: () => import('./pages/cases-page.tsx') },
  { path: paths.newCase(), lazy: () => import('./pages/create-case-page.tsx') },
  { path: casePattern, lazy: () => import('./pages/case-page.tsx') },
  { path: paths.trustedAdvisor(), lazy: () => import('./pages/trusted-advisor-page.tsx') },
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
