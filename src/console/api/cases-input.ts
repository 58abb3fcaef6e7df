/**
 * What list and case page ask for, apart from the SDK so that the boot module can ask before it has
 * arrived. An early request is recognised by its body: members stand in the order in which the SDK
 * writes them.
 */
import type { CaseView } from '../paths.ts';

export function casesInput(view: CaseView, maxResults: number) {
  return { includeResolvedCases: view === 'all', maxResults, includeCommunications: true };
}

/** One case, whatever its status, with its newest communications. */
export function caseInput(caseId: string) {
  return { caseIdList: [caseId], includeResolvedCases: true, includeCommunications: true };
}
