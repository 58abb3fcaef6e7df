/**
 * What the page of a case asks for, apart from the SDK so that the boot module can ask before it has arrived.
 * An early request is recognised by its body: members stand in the order in which the SDK writes them.
 */
/** One case, whatever its status, with its newest communications. */
export function caseInput(caseId: string) {
  return { caseIdList: [caseId], includeResolvedCases: true, includeCommunications: true };
}
