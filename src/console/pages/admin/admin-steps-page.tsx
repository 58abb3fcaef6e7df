import '../../text/en/accounts.ts';
import '../../text/en/administration.ts';
import '../../text/en/events.ts';
import '../../text/en/first-steps.ts';

import Box from '@cloudscape-design/components/box';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import type { LoaderFunctionArgs } from 'react-router';

import { queryClientContext } from '../../api/query-client.ts';
import { requireSession } from '../../api/require-session.ts';
import { useText } from '../../hooks/use-text.ts';
import { AdminPage } from './admin-page.tsx';
import { useSteps } from './use-steps.tsx';

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireSession(context.get(queryClientContext), request);
  return null;
}

function Steps() {
  const text = useText();
  return (
    <ol className="sc-steps">
      {useSteps().map(({ id, name, text: explanation, known, isDone, way }) => (
        <li key={id}>
          <SpaceBetween size="xs">
            <Box variant="h2">{name}</Box>
            {isDone !== undefined && (
              <StatusIndicator type={isDone ? 'success' : 'pending'}>
                {text(isDone ? 'steps.done' : 'steps.open')}
              </StatusIndicator>
            )}
            <Box>{explanation}</Box>
            {known !== undefined && <Box color="text-body-secondary">{known}</Box>}
            {way}
          </SpaceBetween>
        </li>
      ))}
    </ol>
  );
}

/** The way of a new installation: what there is to do, and what is done. */
export function Component() {
  const text = useText();
  return (
    <AdminPage
      action="supportcenter:ManageUsers"
      title={text('admin.steps')}
      description={text('steps.text')}
    >
      <Steps />
    </AdminPage>
  );
}
