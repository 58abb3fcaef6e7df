/** For specs of Trusted Advisor: three checks and what became of them. */
import { defaultPreferences } from '../contract/center/preferences.ts';
import type { FakeProxy } from './test-screen.tsx';

export const describedCheck = (id: string, name: string, category: string, description = '') => ({
  id,
  name,
  category,
  description,
  metadata: [],
});

export const sampleChecks = [
  describedCheck('c-volumes', 'Unused volumes', 'cost_optimizing'),
  describedCheck('c-ports', 'Open ports', 'security'),
  describedCheck('c-buckets', 'Public buckets', 'security'),
];

function summary(checkId: string, status: string, flagged: number, suppressed = 0, savings = 0) {
  return {
    checkId,
    timestamp: '2026-11-19T08:00:00Z',
    status,
    hasFlaggedResources: flagged > 0,
    resourcesSummary: {
      resourcesProcessed: 9,
      resourcesFlagged: flagged,
      resourcesIgnored: 0,
      resourcesSuppressed: suppressed,
    },
    categorySpecificSummary: {
      costOptimizing: { estimatedMonthlySavings: savings, estimatedPercentMonthlySavings: 0 },
    },
  };
}

const summaries = [
  summary('c-volumes', 'warning', 3, 1, 1234.5),
  summary('c-ports', 'error', 2),
  summary('c-buckets', 'ok', 0),
];

/** How a refresh stands. */
export const refreshStatus = (checkId: string, status: string, millisUntilNextRefreshable = 0) => ({
  checkId,
  status,
  millisUntilNextRefreshable,
});

/** They give the plan away. */
export const severityLevels = (...codes: string[]) => ({
  body: { severityLevels: codes.map((code) => ({ code, name: code })) },
});

export const advisorProxy: FakeProxy = {
  DescribeTrustedAdvisorChecks: () => ({ body: { checks: sampleChecks } }),
  DescribeTrustedAdvisorCheckSummaries: ({ checkIds }) => ({
    // The request of this operation has a list of ids.
    body: { summaries: summaries.filter(({ checkId }) => (checkIds as string[]).includes(checkId)) },
  }),
  DescribeTrustedAdvisorCheckRefreshStatuses: ({ checkIds }) => ({
    // The request of this operation has a list of ids.
    body: { statuses: (checkIds as string[]).map((checkId) => refreshStatus(checkId, 'none')) },
  }),
  ListAdvisorChanges: () => ({ body: { changes: [] } }),
  ListAdvisorTrend: () => ({ body: { days: [] } }),
  GetAdvisorOverview: () => ({ body: { checks: [], accounts: [] } }),
  GetPreferences: () => ({ body: { preferences: { ...defaultPreferences, pageSize: 50 } } }),
  PutPreferences: ({ preferences }) => ({
    // The request of this operation has them.
    body: { preferences: { ...defaultPreferences, ...(preferences as object) } },
  }),
  DescribeSeverityLevels: () => severityLevels('low', 'normal', 'high', 'urgent'),
};
