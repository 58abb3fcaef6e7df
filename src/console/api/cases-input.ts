import type { CaseView } from '../paths.ts';

/**
 * What the list asks for, apart from the SDK so that the boot module can ask before it has arrived.
 * Members stand in the order in which the SDK writes them: an early request is recognised by its body.
 */
export function casesInput(view: CaseView, maxResults: number) {
  return { includeResolvedCases: view === 'all', maxResults, includeCommunications: true };
}
