import { apiLimits } from '../../support/limits.ts';
import type { CaseWithRecent } from '../store/case-reads.ts';
import { stateOf } from '../store/cases.ts';
import type { PageTokens, TokenScope } from '../store/page-tokens.ts';

export function communicationsScope(accountId: string, caseId: string, filter: object = {}): TokenScope {
  return { accountId, operation: 'DescribeCommunications', filter: { caseId, ...filter } };
}

/** The five newest as they are stored, and the token with which DescribeCommunications goes on. */
function recentCommunications(row: CaseWithRecent, tokens: PageTokens): string {
  const scope = communicationsScope(row.account_id, row.case_id);
  const nextToken = row.earlier === null ? '' : `,"nextToken":"${tokens.seal(scope, String(row.earlier))}"`;
  return `{"communications":[${row.recent ?? ''}]${nextToken}}`;
}

/** The API's `CaseDetails` as JSON text. */
export function caseJson(
  row: CaseWithRecent,
  { now, tokens, includeCommunications }: { now: number; tokens: PageTokens; includeCommunications: boolean },
): string {
  const head = JSON.stringify({
    caseId: row.case_id,
    displayId: row.display_id,
    subject: row.subject,
    status: stateOf(row, now).status,
    serviceCode: row.service_code,
    categoryCode: row.category_code,
    severityCode: row.severity_code,
    submittedBy: row.submitted_by,
    timeCreated: new Date(row.created_at).toISOString(),
    language: row.language,
  });
  const recent = includeCommunications ? `,"recentCommunications":${recentCommunications(row, tokens)}` : '';
  // Stored as JSON text: no need to read it here.
  return `${head.slice(0, -1)},"ccEmailAddresses":${row.cc_email_addresses}${recent}}`;
}

export function pageSize(maxResults: number | undefined): number {
  return maxResults ?? apiLimits.defaultPageSize;
}
