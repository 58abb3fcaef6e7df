import '../text/en/attachments.ts';
import '../text/en/case.ts';
import '../text/en/desk.ts';

import Alert from '@cloudscape-design/components/alert';
import { type LoaderFunctionArgs, useParams } from 'react-router';

import { queryClientContext } from '../api/query-client.ts';
import { requireSession } from '../api/require-session.ts';
import { useSession } from '../api/session.ts';
import { AppLink } from '../components/app-link.tsx';
import { NoPermission } from '../components/no-access.tsx';
import { Page } from '../components/page.tsx';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';
import { DeskCase } from './desk/desk-case.tsx';
import { DeskPlace } from './desk/desk-place.tsx';
import { DeskQueue } from './desk/desk-queue.tsx';
import { DeskSettings } from './desk/desk-settings.tsx';
import { mayAtDesk } from './desk/use-desk-rights.ts';

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSession(context.get(queryClientContext), request);
  return null;
}

/** Whoever may do both can make themselves an agent. */
const needsToAttach = ['supportcenter:ManageUsers', 'supportcenter:ManagePolicies'] as const;

/** Why there is no desk for this person; null where there is one. */
function useNoDesk() {
  const text = useText();
  const session = useSession();
  if (session.upstream !== 'emulator') {
    return (
      <Alert type="info" header={text('desk.none')}>
        {text('desk.none.text')}
      </Alert>
    );
  }
  const missing = (['ListQueue', 'DescribeCase'] as const).find((name) => !mayAtDesk(session, name));
  if (missing === undefined) return null;
  const mayAttach = needsToAttach.every((action) => session.permissions.includes(action));
  return (
    <>
      <NoPermission header="desk.denied" explanation="desk.denied.text" action={`supportdesk:${missing}`} />
      {mayAttach && <AppLink to={paths.adminSteps()}>{text('desk.denied.attach')}</AppLink>}
    </>
  );
}

/** The agents' side: the queue, a case, or what agents share. */
export function Component() {
  const text = useText();
  const noDesk = useNoDesk();
  const { part } = useParams();
  if (noDesk) return <Page title={text('desk.title')}>{noDesk}</Page>;
  return (
    <DeskPlace>
      {part === undefined && <DeskQueue />}
      {part === 'settings' && <DeskSettings />}
      {part !== undefined && part !== 'settings' && <DeskCase key={part} caseId={part} />}
    </DeskPlace>
  );
}
