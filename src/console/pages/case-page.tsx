import '../text/en/reply.ts';
import '../text/en/case.ts';
import '../text/en/create-case.ts';
import '../text/en/templates.ts';

import type { CaseDetails } from '@aws-sdk/client-support';
import Alert from '@cloudscape-design/components/alert';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type LoaderFunctionArgs, useParams } from 'react-router';

import type { SessionAccount } from '../../contract/session.ts';
import { accountOfCaseId } from '../../support/case-id.ts';
import { caseHistoryQuery } from '../api/case-history.ts';
import { forgetCase, isCaseGone } from '../api/forget-case.ts';
import { indexedCaseQuery } from '../api/indexed-case.ts';
import { knownCase } from '../api/known-case.ts';
import { accountOf, isAllowed } from '../api/permissions.ts';
import { caseQuery } from '../api/queries.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { useSession } from '../api/session.ts';
import { AppLink } from '../components/app-link.tsx';
import { NoPermission } from '../components/no-access.tsx';
import { Page } from '../components/page.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useText } from '../hooks/use-text.ts';
import type { TextId } from '../text/en.ts';
import { wayBack } from '../last-list.ts';
import { paths } from '../paths.ts';
import { CaseScreen } from './case/case-screen.tsx';
import { CaseSkeleton } from './case/case-skeleton.tsx';

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const queryClient = context.get(queryClientContext);
  const session = await requireSession(queryClient, request);
  const { caseId = '' } = params;
  const account = accountOfCaseId(caseId);
  if (account && isAllowed(session, account, 'support:DescribeCases')) {
    // Whoever opens a case wants what was written last, also when they were here a moment ago: what is
    // known is shown, and asked for again.
    const query = caseQuery(account, caseId);
    await queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true, refetchType: 'none' });
    void queryClient.prefetchQuery(query);
    // Who comes later pushes what is there already.
    void queryClient.prefetchQuery(indexedCaseQuery(account, caseId));
    void queryClient.prefetchQuery(caseHistoryQuery(account, caseId));
  }
  return null;
}

interface NoCaseProps {
  readonly header: TextId;
  readonly explanation: TextId;
}

/** What looks like a case id, taken from the guide's examples. */
const exampleId = 'case-111122223333-muen-2026-7118885805350839';

function NoCase({ header, explanation }: NoCaseProps) {
  const text = useText();
  return (
    <Alert type="info" header={text(header)}>
      {text(explanation, { example: exampleId })}{' '}
      <AppLink to={paths.cases()} variant="primary">
        {text('case.toList')}
      </AppLink>
    </Alert>
  );
}

function titleOf(details: CaseDetails | null | undefined, otherwise: string): string {
  return details?.subject?.trim() || details?.displayId || otherwise;
}

function CaseOfAccount({ account, caseId }: { readonly account: SessionAccount; readonly caseId: string }) {
  const text = useText();
  const queryClient = useQueryClient();
  const { userName } = useSession().user;
  const { accountId } = account;
  const query = useQuery({
    ...caseQuery(accountId, caseId),
    placeholderData: () => knownCase(queryClient, accountId, caseId),
  });
  const { error } = query;
  // What was known of a case that is gone, or not for this person any more, is not shown beside that.
  const isGone = isCaseGone(error);
  const details = isGone ? undefined : query.data;
  useEffect(() => {
    if (isGone) forgetCase(queryClient, accountId, caseId);
  }, [isGone, queryClient, accountId, caseId]);
  return (
    // One page from the first moment on: its heading has the focus, and keeps it when the case arrives.
    <Page
      title={titleOf(details, text('nav.cases'))}
      crumbs={[{ text: text('nav.cases'), to: wayBack(userName, accountId) }]}
    >
      {details && <CaseScreen account={account} details={details} query={query} />}
      {details === null && <NoCase header="case.notFound" explanation="case.notFound.text" />}
      <ProblemAlert error={error} activity="read" onRetry={() => void query.refetch()} />
      {details === undefined && !error && <CaseSkeleton />}
    </Page>
  );
}

export function Component() {
  const text = useText();
  const session = useSession();
  const { caseId = '' } = useParams();
  const named = accountOfCaseId(caseId);
  const account = accountOf(session, named);
  if (account && isAllowed(session, named, 'support:DescribeCases')) {
    return <CaseOfAccount key={caseId} account={account} caseId={caseId} />;
  }
  return (
    <Page title={text('nav.cases')} crumbs={[{ text: text('nav.cases'), to: paths.cases() }]}>
      {named === null ? (
        <NoCase header="case.noId" explanation="case.noId.text" />
      ) : (
        <NoPermission header="denied.case" explanation="denied.cases.text" action="support:DescribeCases" />
      )}
    </Page>
  );
}
