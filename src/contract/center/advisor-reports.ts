/**
 * Taking Trusted Advisor along: one account's checks as a file at once, and reports over many accounts as
 * AWS's organizational view makes them. Source of the latter's files, limits and filters: user guide
 * "Organizational view for AWS Trusted Advisor".
 */
import type { MetadataBearer } from '@smithy/types';

import type { AdvisorCategory, AdvisorStatus } from '../../support/trusted-advisor.ts';
import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, number, operation, structure, text, texts } from './schemas.ts';

export const advisorFormats = ['csv', 'xlsx', 'json'] as const;
export type AdvisorFormat = (typeof advisorFormats)[number];

/**
 * ExportAdvisorChecks of one account; answers with the file, as it is made. One check: its resources in its own
 * columns. All: every check and every resource. What AWS does not tell at the moment is told as it was known
 * last; each check says of when it is.
 */
export interface ExportAdvisorChecksRequest {
  format: AdvisorFormat;
  /** None: all checks of the account. */
  checkId?: string;
  /** Only resources of these statuses, and checks of these where all are exported. */
  statuses?: AdvisorStatus[];
  /** Whether the file comes in the frames of `progress-stream.ts`. */
  progress?: boolean;
}

export const reportFormats = ['json', 'csv'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What is left out holds all. */
export interface AdvisorReportFilter {
  accountIds?: string[];
  /** AWS Region codes; resources without a Region are in every report. */
  regions?: string[];
  categories?: AdvisorCategory[];
  checkIds?: string[];
  /** Of resources. */
  statuses?: AdvisorStatus[];
}

export interface StartAdvisorReportRequest extends AdvisorReportFilter {
  /** 1 to 100 characters. */
  name: string;
  format: ReportFormat;
}

export interface AdvisorReport extends AdvisorReportFilter {
  reportId: string;
  name: string;
  format: ReportFormat;
  state: 'running' | 'done' | 'failed';
  /** ISO 8601. */
  startedAt: string;
  finishedAt?: string;
  accountsDone: number;
  /** Those that the report is about, as far as its maker may see them. */
  accountsTotal: number;
  /** Resources that are in it. */
  resources: number;
  /** Bytes so far. */
  size: number;
}

export const reportLimits = {
  /** Of one person; a further one takes the place of the oldest. */
  reports: 50,
  /** Hours after which a report that is still being made no longer keeps the next one waiting. */
  hours: 6,
  nameLength: 100,
} as const;

/** Where the file of a report is; it takes ranges, so that a download goes on where it broke off. */
export function reportFileAddress(reportId: string): string {
  return `/api/advisor-reports/${encodeURIComponent(reportId)}/file`;
}

const filter = {
  accountIds: texts,
  regions: texts,
  categories: texts,
  checkIds: texts,
  statuses: texts,
} as const;

/** In the background. One at a time a person; see `reportLimits`. */
export class StartAdvisorReportCommand extends centerCommand<
  StartAdvisorReportRequest,
  MetadataBearer & { reportId: string }
>(
  {},
  noPlugins,
  'StartAdvisorReport',
  operation('StartAdvisorReport', { name: text, format: text, ...filter }, { reportId: text }),
) {}

const Report$ = structure('AdvisorReport', {
  reportId: text,
  name: text,
  format: text,
  ...filter,
  state: text,
  startedAt: text,
  finishedAt: text,
  accountsDone: number,
  accountsTotal: number,
  resources: number,
  size: number,
});

/** One's own, newest first. */
export class ListAdvisorReportsCommand extends centerCommand<
  Record<string, never>,
  MetadataBearer & { reports: AdvisorReport[] }
>(
  {},
  noPlugins,
  'ListAdvisorReports',
  operation('ListAdvisorReports', {}, { reports: () => listOf(Report$) }),
) {}

export class DeleteAdvisorReportCommand extends centerCommand<{ reportId: string }, MetadataBearer>(
  {},
  noPlugins,
  'DeleteAdvisorReport',
  operation('DeleteAdvisorReport', { reportId: text }, {}),
) {}
