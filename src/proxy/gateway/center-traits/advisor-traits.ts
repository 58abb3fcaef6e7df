import { resourceActions } from '../../advisor/advisor-scope.ts';
import type { CenterTraits } from './center-traits.ts';

// What concerns several accounts asks for AWS's actions in each of them.
export const advisorTraits = {
  GetAdvisorOverview: { actions: [], auditInput: ['accountIds'], byToken: true },
  ListAdvisorChanges: { actions: [], auditInput: ['accountIds', 'checkId', 'days'], byToken: true },
  ListAdvisorTrend: { actions: [], auditInput: ['accountIds', 'days'], byToken: true },
  ListAdvisorResourceHistory: { actions: resourceActions, auditInput: ['checkId', 'resourceId'] },
  GetKeptAdvisorResult: { actions: resourceActions, auditInput: ['checkId'] },
  ExportAdvisorChecks: {
    actions: resourceActions,
    auditInput: ['checkId', 'format', 'statuses'],
    auditOutput: ['fileName'],
  },
  StartAdvisorReport: {
    actions: [],
    auditInput: ['name', 'format', 'accountIds', 'regions', 'categories', 'checkIds', 'statuses'],
    auditOutput: ['reportId'],
    byToken: true,
  },
  // One's own, whatever may be seen by now.
  ListAdvisorReports: { actions: [], auditInput: [], byToken: true },
  DeleteAdvisorReport: { actions: [], auditInput: ['reportId'], byToken: true },
} as const satisfies Record<string, CenterTraits>;
