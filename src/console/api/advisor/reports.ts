import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';

import {
  DeleteAdvisorReportCommand,
  ListAdvisorReportsCommand,
  StartAdvisorReportCommand,
  type StartAdvisorReportRequest,
} from '../../../contract/center/advisor-reports.ts';
import type { Session } from '../../../contract/session.ts';
import { sendCenter } from '../center-client.ts';
import { isAllowed } from '../permissions.ts';

const key = ['advisor-reports'] as const;
/** Milliseconds between two looks at a report that is being made. */
const lookEvery = 1_500;

/** What a report asks for in each account that is in it. */
const needed = [
  'support:DescribeTrustedAdvisorChecks',
  'support:DescribeTrustedAdvisorCheckSummaries',
  'support:DescribeTrustedAdvisorCheckResult',
  'trustedadvisor:GenerateReport',
] as const;

/** The first action that is missing for having the account in a report; null where none is. */
export function missingForReport(session: Session, accountId: string): (typeof needed)[number] | null {
  return needed.find((action) => !isAllowed(session, accountId, action)) ?? null;
}

/** One's own, newest first; looked at again while one is being made and somebody looks. */
export function advisorReportsQuery() {
  return queryOptions({
    queryKey: key,
    queryFn: async ({ signal }) => (await sendCenter(new ListAdvisorReportsCommand({}), { signal })).reports,
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'running') ? lookEvery : false),
  });
}

export function useStartAdvisorReport() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (request: StartAdvisorReportRequest) =>
      sendCenter(new StartAdvisorReportCommand(request), { idempotencyKey: crypto.randomUUID() }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: key }),
  });
}

export function useDeleteAdvisorReport() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (reportId: string) => sendCenter(new DeleteAdvisorReportCommand({ reportId })),
    onSettled: () => queryClient.invalidateQueries({ queryKey: key }),
  });
}
