import '../text/en/advisor-reports.ts';
import '../text/en/attachments.ts';
import '../text/en/trusted-advisor.ts';
import './trusted-advisor/reports/reports.css';

import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { LoaderFunctionArgs } from 'react-router';

import { type AdvisorReport, reportLimits } from '../../contract/center/advisor-reports.ts';
import {
  advisorReportsQuery,
  missingForReport,
  useDeleteAdvisorReport,
  useStartAdvisorReport,
} from '../api/advisor/reports.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { useSession } from '../api/session.ts';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { NoAccount, NoPermission } from '../components/no-access.tsx';
import { Page } from '../components/page.tsx';
import { RowTable } from '../components/row-table.tsx';
import { AdvisorReportForm } from '../forms/advisor-report-form.tsx';
import { useFocusAfter } from '../hooks/use-focus-after.ts';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';
import { reportColumns } from './trusted-advisor/reports/report-columns.tsx';
import { useReportOptions } from './trusted-advisor/reports/use-report-options.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const queryClient = context.get(queryClientContext);
  await requireSession(queryClient, request);
  void queryClient.prefetchQuery(advisorReportsQuery());
  return null;
}

function DeleteReport({ report, onClose }: { readonly report: AdvisorReport; readonly onClose: () => void }) {
  const text = useText();
  const remove = useDeleteAdvisorReport();
  return (
    <ConfirmDialog
      question={text('reports.delete.question', { name: report.name })}
      explanation={text('reports.delete.text')}
      action={text('reports.delete')}
      isRunning={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(report.reportId, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}

/** Another can be begun once the last is done, or has not got there for hours. */
function isUnderWay({ state, startedAt }: AdvisorReport): boolean {
  return state === 'running' && Date.now() - Date.parse(startedAt) < reportLimits.hours * 3_600_000;
}

function Reports() {
  const text = useText();
  const intl = useIntl();
  const { data, error, refetch } = useQuery(advisorReportsQuery());
  const start = useStartAdvisorReport();
  const [removed, remove] = useState<AdvisorReport | null>(null);
  const list = useRef<HTMLElement>(null);
  useFocusAfter(list, removed);
  const options = useReportOptions();
  const columns = useMemo(
    () => reportColumns({ text, intl, options, onDelete: remove }),
    [text, intl, options],
  );
  const [defaultName] = useState(() =>
    text('reports.name.default', { date: intl.formatDate(Date.now(), { dateStyle: 'medium' }) }),
  );
  return (
    <SpaceBetween size="l">
      <AdvisorReportForm
        defaultName={defaultName}
        options={options}
        isRunning={start.isPending}
        hindrance={
          data?.some(isUnderWay) ? text('reports.start.running', { hours: reportLimits.hours }) : null
        }
        error={start.error}
        onSubmit={(request, onDone) => start.mutate(request, { onSuccess: onDone })}
      />
      <section ref={list} tabIndex={-1} aria-label={text('reports.table')}>
        <RowTable
          title={text('reports.table')}
          description={text('reports.table.text', { count: reportLimits.reports })}
          columns={columns}
          rows={data}
          rowId={({ reportId }) => reportId}
          empty={text('reports.empty')}
          error={error}
          onRetry={() => void refetch()}
        />
      </section>
      {removed && <DeleteReport report={removed} onClose={() => remove(null)} />}
    </SpaceBetween>
  );
}

export function Component() {
  const text = useText();
  const session = useSession();
  const lacks = session.accounts.map(({ accountId }) => missingForReport(session, accountId));
  const missing = lacks.includes(null) ? null : lacks[0];
  return (
    <Page
      title={text('reports.title')}
      description={text('reports.title.text')}
      crumbs={[{ text: text('advisor.title'), to: paths.trustedAdvisor() }]}
    >
      {missing === null && <Reports />}
      {missing === undefined && <NoAccount />}
      {missing && <NoPermission header="reports.denied" explanation="reports.denied.text" action={missing} />}
    </Page>
  );
}
