import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { IntlShape } from 'react-intl';

import { type AdvisorReport, reportFileAddress } from '../../../../contract/center/advisor-reports.ts';
import { formatFileSize } from '../../../components/file-size.ts';
import type { RowColumn } from '../../../components/row-table.tsx';
import { TimeAgo } from '../../../components/time-ago.tsx';
import type { ReportFilter, ReportOption } from '../../../forms/advisor-report-form.tsx';
import { reportFilters } from '../../../forms/advisor-report-form.tsx';
import { type Text, useText } from '../../../hooks/use-text.ts';

export interface ReportColumnParts {
  readonly text: Text;
  readonly intl: IntlShape;
  readonly options: Readonly<Record<ReportFilter, readonly ReportOption[]>>;
  readonly onDelete: (report: AdvisorReport) => void;
}

/** Names that one line holds. */
const namedAtMost = 2;

function FilterWords({
  report,
  options,
}: { readonly report: AdvisorReport } & Pick<ReportColumnParts, 'options'>) {
  const text = useText();
  const parts = reportFilters.flatMap((filter) => {
    const values = report[filter] ?? [];
    if (values.length === 0) return [];
    const nameOf = (value: string) =>
      options[filter].find((option) => option.value === value)?.label ?? value;
    const named = values.slice(0, namedAtMost).map(nameOf).join(', ');
    const more = values.length - namedAtMost;
    const names = more > 0 ? text('reports.filter.andMore', { names: named, count: more }) : named;
    return [`${text(`reports.filter.${filter}`)}: ${names}`];
  });
  return <>{parts.length === 0 ? text('reports.filter.everything') : parts.join(' · ')}</>;
}

function ReportState({ report }: { readonly report: AdvisorReport }) {
  const text = useText();
  const { state, accountsDone, accountsTotal, resources, name } = report;
  if (state === 'running') {
    return (
      <ProgressBar
        value={accountsTotal === 0 ? 0 : Math.floor((accountsDone / accountsTotal) * 100)}
        ariaLabel={text('reports.progress', { name })}
        additionalInfo={text('reports.progress.counts', { done: accountsDone, total: accountsTotal })}
      />
    );
  }
  if (state === 'failed') {
    return (
      <StatusIndicator type="error">
        <span className="sc-words">{text('reports.failed')}</span>
      </StatusIndicator>
    );
  }
  return (
    <StatusIndicator type="success">
      <span className="sc-words">{text('reports.done', { resources })}</span>
    </StatusIndicator>
  );
}

export function reportColumns({
  text,
  intl,
  options,
  onDelete,
}: ReportColumnParts): RowColumn<AdvisorReport>[] {
  return [
    {
      id: 'name',
      header: text('reports.name'),
      cell: (report) => (
        <>
          {report.name}
          <Box color="text-body-secondary" fontSize="body-s">
            <FilterWords report={report} options={options} />
          </Box>
        </>
      ),
    },
    { id: 'state', header: text('reports.state'), cell: (report) => <ReportState report={report} /> },
    {
      id: 'file',
      header: text('reports.file'),
      cell: ({ format, size, state }) =>
        state === 'done' ? `${format.toUpperCase()} · ${formatFileSize(size, intl)}` : format.toUpperCase(),
    },
    {
      id: 'started',
      header: text('reports.started'),
      cell: ({ startedAt }) => <TimeAgo time={startedAt} />,
    },
    {
      id: 'actions',
      header: text('reports.actions'),
      cell: (report) => (
        <SpaceBetween direction="horizontal" size="s">
          {report.state === 'done' && (
            <Button
              variant="inline-link"
              href={reportFileAddress(report.reportId)}
              download
              ariaLabel={text('reports.download.one', { name: report.name })}
            >
              {text('reports.download')}
            </Button>
          )}
          <Button
            variant="inline-link"
            ariaLabel={text('reports.delete.one', { name: report.name })}
            onClick={() => onDelete(report)}
          >
            {text('reports.delete')}
          </Button>
        </SpaceBetween>
      ),
    },
  ];
}
