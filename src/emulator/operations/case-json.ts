import { apiLimits } from '../../support/limits.ts';
import type { CaseWithRecent } from '../store/case-reads.ts';
import type { PageTokens, TokenScope } from '../store/page-tokens.ts';
import type { CaseRow } from '../store/schema.ts';

export function communicationsScope(accountId: string, caseId: string, filter: object = {}): TokenScope {
  return { accountId, operation: 'DescribeCommunications', filter: { caseId, ...filter } };
}

/** The five newest as they are stored, and the token with which DescribeCommunications goes on. */
function recentCommunications(row: CaseWithRecent, tokens: PageTokens): string {
  const scope = communicationsScope(row.account_id, row.case_id);
  const nextToken = row.earlier === null ? '' : `,"nextToken":"${tokens.seal(scope, String(row.earlier))}"`;
  return `{"communications":[${row.recent ?? ''}]${nextToken}}`;
}

/** The members of the API's `CaseDetails` that only a change changes, without the opening brace. */
function members(row: CaseRow): string {
  const text = JSON.stringify({
    caseId: row.case_id,
    displayId: row.display_id,
    subject: row.subject,
    serviceCode: row.service_code,
    categoryCode: row.category_code,
    severityCode: row.severity_code,
    submittedBy: row.submitted_by,
    timeCreated: new Date(row.created_at).toISOString(),
    language: row.language,
  });
  // Stored as JSON text: no need to read it here.
  return `${text.slice(1, -1)},"ccEmailAddresses":${row.cc_email_addresses}`;
}

/** The rest of a `CaseDetails` whose beginning `caseStart` writes. */
export function caseRest(row: CaseRow): Buffer {
  return Buffer.from(`${members(row)}}`);
}

export function caseRestWithRecent(row: CaseWithRecent, tokens: PageTokens): Buffer {
  return Buffer.from(`${members(row)},"recentCommunications":${recentCommunications(row, tokens)}}`);
}

const starts = new Map<string, Buffer>();

/** The status stands first, apart from what is kept: time changes it. */
export function caseStart(status: string, isFirst: boolean): Buffer {
  const text = `${isFirst ? '' : ','}{"status":"${status}",`;
  const known = starts.get(text) ?? Buffer.from(text);
  starts.set(text, known);
  return known;
}

export function pageSize(maxResults: number | undefined): number {
  return maxResults ?? apiLimits.defaultPageSize;
}
