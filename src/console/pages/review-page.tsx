import '../text/en/review.ts';

import { type LoaderFunctionArgs, useSearchParams } from 'react-router';

import { defaultPreferences } from '../../contract/center/preferences.ts';
import { accountOf, isAllowed, reviewAction } from '../api/permissions.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { useSession } from '../api/session.ts';
import { NoAccount, NoPermission } from '../components/no-access.tsx';
import { Page } from '../components/page.tsx';
import { useText } from '../hooks/use-text.ts';
import { readChoices } from '../kept-choices.ts';
import { readReviewQuery } from '../review-query.ts';
import { ReviewScreen } from './review/review-screen.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSession(context.get(queryClientContext), request);
  return null;
}

const searchAction = 'support:SearchForCases';

export function Component() {
  const text = useText();
  const session = useSession();
  const [params] = useSearchParams();
  const query = readReviewQuery(params);
  const { account, size } = query.list;
  const isThere = account === undefined || accountOf(session, account) !== null;
  const meant = account === undefined ? session.accounts.map(({ accountId }) => accountId) : [account];
  if (!session.permissions.includes(reviewAction)) {
    return (
      <Page title={text('review.title')}>
        <NoPermission header="review.denied" explanation="review.denied.text" action={reviewAction} />
      </Page>
    );
  }
  if (isThere && meant.some((accountId) => isAllowed(session, accountId, searchAction))) {
    const usual = readChoices().pageSize ?? defaultPreferences.pageSize;
    return <ReviewScreen query={query} size={size ?? usual} />;
  }
  return (
    <Page title={text('review.title')}>
      {isThere && session.accounts.length > 0 ? (
        <NoPermission header="review.nothing" explanation="review.nothing.text" action={searchAction} />
      ) : (
        <NoAccount />
      )}
    </Page>
  );
}
