import { caseIdOf, paths } from './paths.ts';

/** The parts that routes.tsx will load for an address; it finds them already there. */
function partsOf(pathname: string): Promise<unknown>[] {
  if (pathname === paths.signIn()) return [import('./pages/sign-in-page.tsx')];
  const frame = import('./pages/shell.tsx');
  if (pathname === paths.newCase()) return [frame, import('./pages/create-case-page.tsx')];
  if (caseIdOf(pathname) !== null) return [frame, import('./pages/case-page.tsx')];
  if (pathname === paths.trustedAdvisor()) return [frame, import('./pages/trusted-advisor-page.tsx')];
  return [frame, import('./pages/cases-page.tsx')];
}

/** Begins to fetch the code of the page at an address. What fails is asked for again by the route. */
export function fetchPage(pathname: string): void {
  for (const part of partsOf(pathname)) part.catch(() => undefined);
}
