/**
 * The three kinds of case. The API knows two of them; quota increases are opened in the console only.
 * Source: API reference CreateCase (`issueType`), user guide "Case management".
 */
export const issueTypes = ['technical', 'customer-service', 'service-limit-increase'] as const;

export type IssueType = (typeof issueTypes)[number];

/** What CreateCase takes when `issueType` is left out. */
export const defaultIssueType: IssueType = 'technical';

/** The words of the console. */
export const issueTypeNames: Readonly<Record<IssueType, string>> = {
  technical: 'Technical',
  'customer-service': 'Account and billing',
  'service-limit-increase': 'Service quotas',
};

export function isIssueType(value: string): value is IssueType {
  return (issueTypes as readonly string[]).includes(value); // widened, so that any string may be asked
}
