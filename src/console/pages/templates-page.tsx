import '../text/en/create-case.ts';
import '../text/en/templates.ts';

import { useQuery } from '@tanstack/react-query';
import { Suspense, useState } from 'react';
import type { LoaderFunctionArgs } from 'react-router';

import { lazyPiece } from '../components/lazy-piece.tsx';
import type { CaseTemplate } from '../../contract/center/templates.ts';
import type { SessionAccount } from '../../contract/session.ts';
import { isAllowed } from '../api/permissions.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { useSession } from '../api/session.ts';
import { templatesQuery, useDeleteTemplate } from '../api/templates.ts';
import { AppLink } from '../components/app-link.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { useCurrentAccount } from '../components/current-account.ts';
import { NoAccount, NoPermission } from '../components/no-access.tsx';
import { useNotify } from '../components/notices.tsx';
import { Page } from '../components/page.tsx';
import { RowTable } from '../components/row-table.tsx';
import { useClassNames } from '../components/service-names.ts';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';
import { templateColumns } from './templates/template-columns.tsx';

const TemplateDialog = lazyPiece(async () => (await import('../forms/template-dialog.tsx')).TemplateDialog);

export async function loader({ request, context }: LoaderFunctionArgs) {
  const queryClient = context.get(queryClientContext);
  const session = await requireSession(queryClient, request);
  const account = new URL(request.url).searchParams.get('account');
  if (account !== null && isAllowed(session, account, 'support:CreateCase')) {
    void queryClient.prefetchQuery(templatesQuery(account));
  }
  return null;
}

interface DialogProps {
  readonly accountId: string;
  readonly template: CaseTemplate;
  readonly onClose: () => void;
}

function EditTemplate({ accountId, template, onClose }: DialogProps) {
  const text = useText();
  const notify = useNotify();
  return (
    <Suspense>
      <TemplateDialog
        accountId={accountId}
        fields={template.fields}
        template={template}
        onClose={onClose}
        onSaved={(name) => {
          notify({ type: 'success', header: text('template.saved', { name }) });
          onClose();
        }}
      />
    </Suspense>
  );
}

function DeleteTemplate({ accountId, template: { templateId, name }, onClose }: DialogProps) {
  const text = useText();
  const notify = useNotify();
  const { mutate, isPending, error } = useDeleteTemplate(accountId);
  return (
    <ConfirmDialog
      question={text('templates.delete.question', { name })}
      explanation={text('templates.delete.text')}
      action={text('templates.delete.confirm')}
      isRunning={isPending}
      error={error}
      onConfirm={() =>
        mutate(templateId, {
          onSuccess: () => {
            notify({ type: 'success', header: text('templates.deleted', { name }) });
            onClose();
          },
        })
      }
      onClose={onClose}
    />
  );
}

interface Asked {
  readonly dialog: 'edit' | 'delete';
  readonly template: CaseTemplate;
}

function Templates({ account: { accountId } }: { readonly account: SessionAccount }) {
  const text = useText();
  const session = useSession();
  const { data, error, refetch } = useQuery(templatesQuery(accountId));
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const namesOf = useClassNames(accountId);
  const columns = templateColumns({
    accountId,
    text,
    namesOf,
    mayChange: isAllowed(session, accountId, 'supportcenter:ManageTemplates'),
    onEdit: (template) => setAsked({ dialog: 'edit', template }),
    onDelete: (template) => setAsked({ dialog: 'delete', template }),
  });
  const Dialog = asked?.dialog === 'edit' ? EditTemplate : DeleteTemplate;
  return (
    <>
      <RowTable
        title={text('templates.title')}
        columns={columns}
        rows={data?.templates}
        rowId={({ templateId }) => templateId}
        empty={text('templates.none')}
        error={error}
        onRetry={() => void refetch()}
      />
      {asked && <Dialog accountId={accountId} template={asked.template} onClose={close} />}
    </>
  );
}

export function Component() {
  const text = useText();
  const session = useSession();
  const account = useCurrentAccount();
  if (!account) {
    return (
      <Page title={text('templates.title')}>
        <NoAccount />
      </Page>
    );
  }
  const { accountId, name } = account;
  return (
    <Page
      title={text('templates.title')}
      description={
        <>
          {text('templates.intro', { account: name })}{' '}
          <AppLink to={paths.cannedTexts()}>{text('templates.texts')}</AppLink>
        </>
      }
      crumbs={[
        { text: text('cases.title'), to: paths.cases({ account: accountId }) },
        { text: text('createCase.title'), to: paths.newCase({ account: accountId }) },
      ]}
    >
      {isAllowed(session, accountId, 'support:CreateCase') ? (
        <Templates account={account} />
      ) : (
        <NoPermission
          header="templates.denied"
          explanation="createCase.notPermitted.advice"
          action="support:CreateCase"
        />
      )}
    </Page>
  );
}
