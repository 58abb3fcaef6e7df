import type { OwnOperation } from '../own-operation.ts';
import { deleteAdvisorReport } from './delete-advisor-report.ts';
import { exportAdvisorChecks } from './export-advisor-checks.ts';
import { getAdvisorOverview } from './get-advisor-overview.ts';
import { getKeptAdvisorResult } from './get-kept-advisor-result.ts';
import { listAdvisorChanges } from './list-advisor-changes.ts';
import { listAdvisorReports } from './list-advisor-reports.ts';
import { listAdvisorResourceHistory } from './list-advisor-resource-history.ts';
import { listAdvisorTrend } from './list-advisor-trend.ts';
import { startAdvisorReport } from './start-advisor-report.ts';

export const advisorOwnOperations = {
  GetAdvisorOverview: getAdvisorOverview,
  ListAdvisorChanges: listAdvisorChanges,
  ListAdvisorTrend: listAdvisorTrend,
  ListAdvisorResourceHistory: listAdvisorResourceHistory,
  GetKeptAdvisorResult: getKeptAdvisorResult,
  ExportAdvisorChecks: exportAdvisorChecks,
  StartAdvisorReport: startAdvisorReport,
  ListAdvisorReports: listAdvisorReports,
  DeleteAdvisorReport: deleteAdvisorReport,
} as const satisfies Record<string, OwnOperation>;
