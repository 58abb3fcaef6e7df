import '../../text/en/accounts.ts';
import '../../text/en/administration.ts';
import '../../text/en/events.ts';

import { type LoaderFunctionArgs, redirect } from 'react-router';

import { queryClientContext } from '../../api/query-client.ts';
import { requireSession } from '../../api/require-session.ts';
import { useText } from '../../hooks/use-text.ts';
import { AdminPage } from './admin-page.tsx';
import { openViews } from './admin-views.ts';

/** The first screen that one may enter. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const session = await requireSession(context.get(queryClientContext), request);
  const [first] = openViews(session);
  return first ? redirect(first.to) : null;
}

/** Whoever stays here may enter none. */
export function Component() {
  const text = useText();
  return (
    <AdminPage action="supportcenter:ManageUsers" title={text('nav.administration')}>
      {null}
    </AdminPage>
  );
}
