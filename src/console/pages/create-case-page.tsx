import '../text/en/create-case.ts';
import '../text/en/drafts.ts';
import '../text/en/templates.ts';

import Alert from '@cloudscape-design/components/alert';
import { type LoaderFunctionArgs, redirect, useLocation, useNavigate, useSearchParams } from 'react-router';

import type { SessionAccount } from '../../contract/session.ts';
import { draftName } from '../api/drafts/draft-name.ts';
import { isAllowed } from '../api/permissions.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { useSession } from '../api/session.ts';
import { usualAccount } from '../api/usual-account.ts';
import { AppLink } from '../components/app-link.tsx';
import { useCurrentAccount } from '../components/current-account.ts';
import { NoAccount, NoPermission } from '../components/no-access.tsx';
import { useNotify } from '../components/notices.tsx';
import { Page } from '../components/page.tsx';
import { CreateCaseForm } from '../forms/create-case/create-case-form.tsx';
import type { SubmittedCase } from '../forms/create-case/use-submit-case.ts';
import { useInitialValues } from '../forms/create-case/use-initial-values.ts';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  const queryClient = context.get(queryClientContext);
  const session = await requireSession(queryClient, request);
  const { searchParams } = new URL(request.url);
  const accountId = searchParams.get('account');
  if (accountId === null) {
    const account = usualAccount(session)?.accountId;
    if (!account) return null;
    searchParams.set('account', account);
    return redirect(`${paths.newCase()}?${searchParams}`);
  }
  return null;
}

/** What became of a submit: told wherever the person is by then; who stayed is led to the case. */
function useAfterSubmit(formPath: string) {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const onCreated = ({ caseId, isEarlier, isLeft, promise }: SubmittedCase) => {
    const kind = isEarlier ? 'createCase.createdEarlier' : 'createCase.created';
    notify({
      type: isEarlier ? 'warning' : 'success',
      header: text(kind),
      content: (
        <>
          {text(`${kind}.detail`)} {promise}{' '}
          {isLeft && (
            <AppLink to={paths.case(caseId)} color="inverted">
              {text('createCase.created.open')}
            </AppLink>
          )}
        </>
      ),
    });
    if (!isLeft) void navigate(paths.case(caseId));
  };
  const onFailedUnseen = () =>
    notify({
      type: 'error',
      header: text('createCase.failed'),
      content: (
        <>
          {text('createCase.failed.detail')}{' '}
          <AppLink to={formPath} color="inverted">
            {text('createCase.failed.open')}
          </AppLink>
        </>
      ),
    });
  return { onCreated, onFailedUnseen };
}

function NewCaseOfAccount({ account }: { readonly account: SessionAccount }) {
  const text = useText();
  const session = useSession();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const { pathname, search } = useLocation();
  const afterSubmit = useAfterSubmit(`${pathname}${search}`);
  const { accountId } = account;
  const { initial, isTemplateMissing } = useInitialValues(account, query);
  const name = draftName(session.user.userName, accountId, query);
  return (
    <Page
      title={text('createCase.title')}
      actions={<AppLink to={paths.drafts({ account: accountId })}>{text('drafts.title')}</AppLink>}
      description={text('createCase.intro', { account: account.name })}
      crumbs={[{ text: text('cases.title'), to: paths.cases({ account: accountId }) }]}
    >
      {isTemplateMissing && (
        <Alert type="warning" header={text('template.gone')}>
          {text('template.gone.text')}
        </Alert>
      )}
      {isAllowed(session, accountId, 'support:CreateCase') ? (
        initial && (
          <CreateCaseForm
            key={name}
            accountId={accountId}
            draftName={name}
            initial={initial}
            mayAttach={isAllowed(session, accountId, 'support:AddAttachmentsToSet')}
            {...afterSubmit}
            onCancel={() => void navigate(paths.cases({ account: accountId }))}
          />
        )
      ) : (
        <NoPermission
          header="createCase.notPermitted"
          explanation="createCase.notPermitted.advice"
          action="support:CreateCase"
        />
      )}
    </Page>
  );
}

export function Component() {
  const text = useText();
  const account = useCurrentAccount();
  if (account) return <NewCaseOfAccount account={account} />;
  return (
    <Page title={text('createCase.title')}>
      <NoAccount />
    </Page>
  );
}
