/** What may stand in a record: codes, ids and switches. */
const shown = new Set([
  'issueType',
  'serviceCode',
  'categoryCode',
  'severityCode',
  'language',
  'caseId',
  'caseIdList',
  'displayId',
  'attachmentSetId',
  'attachmentId',
  'uploadId',
  'checkId',
  'checkIds',
  'serviceCodeList',
  'afterTime',
  'beforeTime',
  'includeResolvedCases',
  'includeCommunications',
  'maxResults',
  'dryRun',
  'recommendationIdentifier',
  'checkIdentifier',
  'pillar',
  'exclusionStatus',
  'regionCode',
  'lifecycleStage',
  'updateReasonCode',
]);

/** The members of an input or an output that a record may tell; null where there is none. */
export function shownMembers(value: unknown): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const members = Object.entries(value).filter(([name]) => shown.has(name));
  return members.length > 0 ? Object.fromEntries(members) : null;
}
