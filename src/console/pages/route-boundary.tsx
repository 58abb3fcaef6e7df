import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { isRouteErrorResponse, useRouteError } from 'react-router';

import { NotFound } from '../components/not-found.tsx';
import { Page } from '../components/page.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useText } from '../hooks/use-text.ts';

/** What a page that can't be shown shows: a failure that no place within it could take. */
export function RouteBoundary() {
  const text = useText();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFound />;
  return (
    <Page title={text('routeError.title')}>
      <ProblemAlert
        error={error}
        activity="read"
        action={<Button onClick={() => globalThis.location.reload()}>{text('routeError.reload')}</Button>}
      />
    </Page>
  );
}

/** The same, where even the frame could not be shown. */
export function RootBoundary() {
  return (
    <main className="sc-main">
      <Box padding="l">
        <RouteBoundary />
      </Box>
    </main>
  );
}
