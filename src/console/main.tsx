import '@cloudscape-design/global-styles/index.css';
import './screens.css';

import { I18nProvider } from '@cloudscape-design/components/i18n';
import messages from '@cloudscape-design/components/i18n/messages/all.en';
import { QueryClientProvider } from '@tanstack/react-query';
import { startTransition, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, RouterContextProvider } from 'react-router';
import { RouterProvider } from 'react-router/dom';

import { setLine } from './api/live/live-line.ts';
import { createQueryClient, queryClientContext } from './api/query-client.ts';
import { sessionQuery } from './api/session.ts';
import { TextProvider } from './components/text-provider.tsx';
import { followTheme } from './hooks/theme.ts';
import { paths, sessionEnded } from './paths.ts';
import { routes } from './routes.tsx';

type Router = ReturnType<typeof createBrowserRouter>;

/** A session that ended anywhere leads to sign-in, and from there back to the page as it was. */
function leadToSignIn(router: Router): void {
  const target = router.state.navigation.location ?? router.state.location;
  if (target.pathname === paths.signIn()) return;
  void router.navigate(paths.signIn(`${target.pathname}${target.search}`), { state: sessionEnded });
}

/** The frame in index.html stays until the first page can be shown, so that it never goes blank. */
function initialized(router: Router): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!router.state.initialized) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = router.subscribe(check);
    check();
  });
}

/** Runs what nobody waits for, once there is something to be seen. */
function AfterFirstPage({ run }: { readonly run: () => void }) {
  useEffect(run, [run]);
  return null;
}

export async function start(): Promise<void> {
  followTheme();
  const onSignedOut = () => {
    queryClient.removeQueries(sessionQuery());
    leadToSignIn(router);
  };
  const queryClient = createQueryClient(onSignedOut);
  const router = createBrowserRouter(routes, {
    getContext: () => new RouterContextProvider(new Map([[queryClientContext, queryClient]])),
  });
  await initialized(router);
  const root = document.querySelector('#root');
  if (!root) throw new Error('index.html has no #root');
  delete document.body.dataset['page'];
  const follow = () => {
    import('./api/live/follow-live.ts')
      .then(({ followLive }) => followLive(queryClient, onSignedOut))
      // A part that can't be fetched: what is shown grows old, and says so.
      .catch(() => setLine({ state: 'lost', knownUntil: Date.now() }));
  };
  startTransition(() => {
    createRoot(root).render(
      <QueryClientProvider client={queryClient}>
        <TextProvider>
          <I18nProvider locale="en" messages={[messages]}>
            <RouterProvider router={router} />
            <AfterFirstPage run={follow} />
          </I18nProvider>
        </TextProvider>
      </QueryClientProvider>,
    );
  });
}
