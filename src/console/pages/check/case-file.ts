/** What a check found as a file for a case that is about more resources than its description has room for. */
import type {
  TrustedAdvisorCheckDescription,
  TrustedAdvisorCheckResult,
  TrustedAdvisorResourceDetail,
} from '@aws-sdk/client-support';

import { byteOrderMark, csvLine } from '../../../support/csv.ts';
import type { ResourceRow } from './resource-rows.ts';

export interface CaseFileSubject {
  readonly check: TrustedAdvisorCheckDescription;
  readonly result: TrustedAdvisorCheckResult | null | undefined;
  /** What the case is about. */
  readonly rows: readonly ResourceRow[];
}

export function caseFileName({ check, result }: Omit<CaseFileSubject, 'rows'>): string {
  const day = result?.timestamp?.slice(0, 10) ?? '';
  return `trusted-advisor-${check.id ?? ''}${day === '' ? '' : `-${day}`}.csv`;
}

/**
 * One line for each resource, below AWS's own headings. Its id in Trusted Advisor stands there only where nothing
 * else names it: letters at random, which every search for secrets takes for one.
 */
export function resourcesAsCsv({ check, result, rows }: CaseFileSubject): string {
  const { metadata: headings = [] } = check;
  const isNamed = headings.length > 0;
  const lines = rows.map(({ place, resourceId }) => {
    const { status = '', region = '', isSuppressed = false, metadata } = resourceAt(result, place);
    const cells = headings.map((_, index) => metadata?.[index] ?? null);
    return csvLine([status, region, isSuppressed, ...(isNamed ? cells : [resourceId])]);
  });
  const head = ['status', 'region', 'isSuppressed', ...(isNamed ? headings : ['resourceId'])];
  return [byteOrderMark, csvLine(head), ...lines].join('');
}

function resourceAt(result: CaseFileSubject['result'], place: number): Partial<TrustedAdvisorResourceDetail> {
  return result?.flaggedResources?.[place] ?? {};
}

/** Of the same result it is the same file, so that a form takes it once. */
export function caseFile(subject: CaseFileSubject): File {
  const time = Date.parse(subject.result?.timestamp ?? '');
  return new File([resourcesAsCsv(subject)], caseFileName(subject), {
    type: 'text/csv',
    lastModified: Number.isNaN(time) ? 0 : time,
  });
}
