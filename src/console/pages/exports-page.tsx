import '../text/en/exports.ts';

import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import type { LoaderFunctionArgs } from 'react-router';

import { type ArchiveExport, archiveFileAddress, archiveLimits } from '../../contract/center/exports.ts';
import type { SessionAccount } from '../../contract/session.ts';
import {
  exportsQuery,
  missingForArchive,
  useDeleteExport,
  useRenewExport,
  useStartExport,
} from '../api/exports/archive-exports.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { useSession } from '../api/session.ts';
import { useCurrentAccount } from '../components/current-account.ts';
import { formatFileSize } from '../components/file-size.ts';
import { NoAccount, NoPermission } from '../components/no-access.tsx';
import { Page } from '../components/page.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { type RowColumn, RowTable } from '../components/row-table.tsx';
import { TimeAgo } from '../components/time-ago.tsx';
import { type Text, useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSession(context.get(queryClientContext), request);
  return null;
}

interface ColumnParts {
  readonly text: Text;
  readonly intl: IntlShape;
  readonly deleting: string | null;
  readonly renewing: string | null;
  readonly onDelete: (exportId: string) => void;
  readonly onRenew: (exportId: string) => void;
}

function stateOf({ state, casesDone, casesTotal, isOutOfScope }: ArchiveExport, text: Text): string {
  if (isOutOfScope === true) return text('exports.state.outOfScope');
  return text(`exports.state.${state}`, { done: casesDone, total: casesTotal });
}

function ExportActions({ one, parts }: { readonly one: ArchiveExport; readonly parts: ColumnParts }) {
  const { text, intl, deleting, renewing, onDelete, onRenew } = parts;
  const { exportId, state, startedAt, isOutOfScope } = one;
  const date = intl.formatDate(startedAt, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <SpaceBetween direction="horizontal" size="s">
      {state === 'done' && isOutOfScope !== true && (
        <Button
          variant="inline-link"
          href={archiveFileAddress(exportId)}
          download
          ariaLabel={text('exports.download.one', { date })}
        >
          {text('exports.download')}
        </Button>
      )}
      {isOutOfScope === true && (
        <Button
          variant="inline-link"
          loading={renewing === exportId}
          ariaLabel={text('exports.renew.one', { date })}
          onClick={() => onRenew(exportId)}
        >
          {text('exports.renew')}
        </Button>
      )}
      <Button
        variant="inline-link"
        loading={deleting === exportId}
        ariaLabel={text('exports.delete.one', { date })}
        onClick={() => onDelete(exportId)}
      >
        {text('exports.delete')}
      </Button>
    </SpaceBetween>
  );
}

function columnsOf(parts: ColumnParts): RowColumn<ArchiveExport>[] {
  const { text, intl } = parts;
  return [
    {
      id: 'started',
      header: text('exports.column.started'),
      cell: ({ startedAt }) => <TimeAgo time={startedAt} />,
    },
    { id: 'state', header: text('exports.column.state'), cell: (one) => stateOf(one, text) },
    { id: 'size', header: text('exports.column.size'), cell: ({ size }) => formatFileSize(size, intl) },
    {
      id: 'expires',
      header: text('exports.column.expires'),
      cell: ({ expiresAt }) => intl.formatDate(expiresAt, { dateStyle: 'medium' }),
    },
    {
      id: 'actions',
      header: text('exports.column.actions'),
      cell: (one) => <ExportActions one={one} parts={parts} />,
    },
  ];
}

function Exports({ account: { accountId, name } }: { readonly account: SessionAccount }) {
  const text = useText();
  const intl = useIntl();
  const { data, error, refetch } = useQuery(exportsQuery(accountId));
  const start = useStartExport(accountId);
  const remove = useDeleteExport(accountId);
  const renew = useRenewExport(accountId);
  const [onDelete, onRenew] = [remove.mutate, renew.mutate];
  const deleting = remove.isPending ? remove.variables : null;
  const renewing = renew.isPending ? renew.variables : null;
  const columns = useMemo(
    () => columnsOf({ text, intl, deleting, renewing, onDelete, onRenew }),
    [text, intl, deleting, renewing, onDelete, onRenew],
  );
  const isRunning = data?.some(({ state }) => state === 'running') ?? false;
  return (
    <SpaceBetween size="m">
      <ProblemAlert error={start.error ?? remove.error ?? renew.error} activity="write" />
      <RowTable
        title={text('exports.table', { account: name })}
        columns={columns}
        rows={data}
        rowId={({ exportId }) => exportId}
        empty={text('exports.empty')}
        error={error}
        onRetry={() => void refetch()}
        actions={
          <Button
            variant="primary"
            loading={start.isPending}
            disabled={isRunning}
            disabledReason={text('exports.start.running')}
            onClick={() => start.mutate()}
          >
            {text('exports.start')}
          </Button>
        }
      />
    </SpaceBetween>
  );
}

function ExportsOf({ account }: { readonly account: SessionAccount | null }) {
  const session = useSession();
  if (!account) return <NoAccount />;
  const missing = missingForArchive(session, account.accountId);
  if (missing === null) return <Exports key={account.accountId} account={account} />;
  return <NoPermission header="exports.denied" explanation="exports.denied.text" action={missing} />;
}

export function Component() {
  const text = useText();
  const account = useCurrentAccount() ?? null;
  const crumbs = account
    ? [{ text: text('cases.title'), to: paths.cases({ account: account.accountId }) }]
    : [];
  return (
    <Page
      title={text('exports.title')}
      description={text('exports.title.text', { days: archiveLimits.days, exports: archiveLimits.exports })}
      crumbs={crumbs}
    >
      <ExportsOf account={account} />
    </Page>
  );
}
