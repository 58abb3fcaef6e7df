import '../text/en/drafts.ts';

import Alert, { type AlertProps } from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import type { LoaderFunctionArgs } from 'react-router';

import type { Draft, DraftSummary } from '../../contract/center/drafts.ts';
import type { SessionAccount } from '../../contract/session.ts';
import { draftsQuery, keepsDrafts, useDiscardDraft, useRestoreDraft } from '../api/drafts/drafts.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { useSession } from '../api/session.ts';
import { AppLink } from '../components/app-link.tsx';
import { useCurrentAccount } from '../components/current-account.ts';
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

/** A current draft comes back with its form; a copy is named, because the form would open the current one. */
function addressOf(accountId: string, { draftId, slot, isCopy }: DraftSummary): string {
  if (slot.startsWith(paths.cases())) return isCopy ? paths.replyCopy(slot, draftId) : slot;
  const filling = Object.fromEntries(new URLSearchParams(slot));
  return paths.newCase({ account: accountId, ...(isCopy ? { draft: draftId } : filling) });
}

interface ColumnParts {
  readonly accountId: string;
  readonly text: Text;
  readonly discarding: string | null;
  readonly onDiscard: (draft: DraftSummary) => void;
}

function columnsOf({ accountId, text, discarding, onDiscard }: ColumnParts): RowColumn<DraftSummary>[] {
  const titleOf = ({ title }: DraftSummary) => title || text('drafts.untitled');
  return [
    {
      id: 'title',
      header: text('drafts.column.title'),
      cell: (draft) => <AppLink to={addressOf(accountId, draft)}>{titleOf(draft)}</AppLink>,
    },
    {
      id: 'kind',
      header: text('drafts.column.kind'),
      cell: ({ slot, isCopy }) => {
        const kind = text(slot.startsWith(paths.cases()) ? 'drafts.kind.reply' : 'drafts.kind.case');
        return isCopy ? text('drafts.kind.copy', { kind }) : kind;
      },
    },
    {
      id: 'changed',
      header: text('drafts.column.changed'),
      cell: ({ updatedAt }) => <TimeAgo time={updatedAt} />,
    },
    {
      id: 'discard',
      header: text('drafts.column.action'),
      cell: (draft) => (
        <Button
          variant="inline-link"
          ariaLabel={text('drafts.discard.one', { title: titleOf(draft) })}
          loading={discarding === draft.draftId}
          onClick={() => onDiscard(draft)}
        >
          {text('drafts.discard')}
        </Button>
      ),
    },
  ];
}

function Drafts({ account: { accountId, name } }: { readonly account: SessionAccount }) {
  const text = useText();
  const { data, error, refetch } = useQuery(draftsQuery(accountId));
  const discard = useDiscardDraft(accountId);
  const restore = useRestoreDraft(accountId);
  const discarding = discard.isPending ? discard.variables.draftId : null;
  const columns = useMemo(
    () => columnsOf({ accountId, text, discarding, onDiscard: (draft) => discard.mutate(draft) }),
    [accountId, text, discarding, discard],
  );
  const discarded = discard.data;
  const undo = (draft: Draft) => restore.mutate(draft, { onSuccess: () => discard.reset() });
  return (
    <SpaceBetween size="m">
      <ProblemAlert error={discard.error ?? restore.error} activity="write" />
      {discarded && (
        <Discarded key={discarded.draftId} draft={discarded} isRunning={restore.isPending} onUndo={undo} />
      )}
      <RowTable
        title={text('drafts.table', { account: name })}
        columns={columns}
        rows={data}
        rowId={({ draftId }) => draftId}
        empty={text('drafts.empty')}
        error={error}
        onRetry={() => void refetch()}
      />
    </SpaceBetween>
  );
}

interface DiscardedProps {
  readonly draft: Draft;
  readonly isRunning: boolean;
  readonly onUndo: (draft: Draft) => void;
}

/** The row that was pressed is gone; the focus goes where the way back is. */
function Discarded({ draft, isRunning, onUndo }: DiscardedProps) {
  const text = useText();
  const alert = useRef<AlertProps.Ref>(null);
  useEffect(() => alert.current?.focus(), []);
  return (
    <Alert
      ref={alert}
      type="info"
      action={
        <Button loading={isRunning} onClick={() => onUndo(draft)}>
          {text('drafts.undo')}
        </Button>
      }
    >
      {text('drafts.discarded', { title: draft.title || text('drafts.untitled') })}
    </Alert>
  );
}

export function Component() {
  const text = useText();
  const session = useSession();
  const account = useCurrentAccount();
  const crumbs = account
    ? [{ text: text('cases.title'), to: paths.cases({ account: account.accountId }) }]
    : [];
  return (
    <Page title={text('drafts.title')} description={text('drafts.text')} crumbs={crumbs}>
      {!account && <NoAccount />}
      {account && keepsDrafts(session, account.accountId) && (
        <Drafts key={account.accountId} account={account} />
      )}
      {account && !keepsDrafts(session, account.accountId) && (
        <NoPermission
          header="drafts.notPermitted"
          explanation="drafts.notPermitted.text"
          action="support-console:GetCaseDraft"
        />
      )}
    </Page>
  );
}
