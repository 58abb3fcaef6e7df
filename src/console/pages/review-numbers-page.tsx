import '../text/en/list-tools.ts';
import '../text/en/numbers.ts';
import '../text/en/review.ts';

import { type LoaderFunctionArgs, useSearchParams } from 'react-router';

import { reviewAction } from '../api/permissions.ts';
import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { accountOf } from '../api/permissions.ts';
import { useSession } from '../api/session.ts';
import { NoAccount, NoPermission } from '../components/no-access.tsx';
import { Page } from '../components/page.tsx';
import { useText } from '../hooks/use-text.ts';
import { readNumbersQuery } from './numbers/numbers-query.ts';
import { NumbersScreen } from './numbers/numbers-screen.tsx';
import { WeekSummary } from './numbers/week-summary.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSession(context.get(queryClientContext), request);
  return null;
}

export function Component() {
  const text = useText();
  const session = useSession();
  const [params] = useSearchParams();
  const query = readNumbersQuery(params);
  const { account, week } = query;
  const mayReview = session.permissions.includes(reviewAction);
  const isThere =
    session.accounts.length > 0 && (account === undefined || accountOf(session, account) !== null);
  if (mayReview && isThere) {
    return week === undefined ? <NumbersScreen query={query} /> : <WeekSummary query={query} week={week} />;
  }
  return (
    <Page title={text('numbers.title')}>
      {mayReview ? (
        <NoAccount />
      ) : (
        <NoPermission header="review.denied" explanation="review.denied.text" action={reviewAction} />
      )}
    </Page>
  );
}
