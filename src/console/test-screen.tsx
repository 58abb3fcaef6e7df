/** For specs: screens in their surroundings, in front of a proxy that answers as the spec says. */
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { createMemoryRouter, type RouteObject, RouterContextProvider, RouterProvider } from 'react-router';
import { vi } from 'vitest';

import type { Session } from '../contract/session.ts';
import { servedOperations } from '../support/console-operations.ts';
import { signInAddress } from './api/addresses.ts';
import { createQueryClient, queryClientContext } from './api/query-client.ts';
import { TextProvider } from './components/text-provider.tsx';

export const testAccount = { accountId: '111122223333', name: 'Retail' };

export const testSession: Session = {
  user: { userName: 'mara', displayName: null, email: 'mara@example.com' },
  accounts: [
    { ...testAccount, permissions: Object.keys(servedOperations).map((operation) => `support:${operation}`) },
  ],
  permissions: [],
  upstream: 'emulator',
  expiresAt: '2026-12-01T00:00:00.000Z',
};

/** The same person with fewer permissions. */
export function sessionWithout(...denied: readonly string[]): Session {
  const accounts = testSession.accounts.map((account) => ({
    ...account,
    permissions: account.permissions.filter((action) => !denied.includes(action)),
  }));
  return { ...testSession, accounts };
}

export interface FakeAnswer {
  readonly status?: number;
  readonly body: unknown;
}

type Input = Readonly<Record<string, unknown>>;

export interface SentCall {
  readonly operation: string;
  readonly input: Input;
  readonly headers: Headers;
}

export type FakeProxy = Readonly<Record<string, (input: Input) => FakeAnswer | Promise<FakeAnswer>>>;

/** An answer in AWS's envelope for errors. */
export function failure(name: string, status = 400, message = 'as AWS words it'): FakeAnswer {
  return { status, body: { __type: name, message } };
}

/** What the proxy says where a spec does not care. */
const usual: FakeProxy = {
  DescribeCaseAttributes: () => ({ body: { attributes: [] } }),
  ListSavedTexts: () => ({ body: { texts: [], groups: [] } }),
  ListMentions: () => ({ body: { mentions: [] } }),
  GetSignInOptions: () => ({ body: { singleSignOn: false, contact: null } }),
};

/** Answers requests by operation; a session asks for `GetSession`. Returns what was sent, in order. */
export function stubProxy(proxy: FakeProxy): SentCall[] {
  const sent: SentCall[] = [];
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const address = input instanceof Request ? input.url : String(input);
    const request = input instanceof Request ? input : new Request(new URL(address, location.href), init);
    const { pathname } = new URL(request.url);
    const asked = pathname === signInAddress ? '.GetSignInOptions' : '.GetSession';
    const target = request.headers.get('x-amz-target') ?? asked;
    const operation = target.slice(target.indexOf('.') + 1);
    const body = await request.text();
    const call = {
      operation,
      input: body === '' ? {} : (JSON.parse(body) as Input),
      headers: request.headers,
    };
    // The sign-in page asks for it each time, and no spec is about that.
    if (operation !== 'GetSignInOptions') sent.push(call);
    const answer = proxy[operation] ?? usual[operation];
    if (!answer) throw new TypeError(`No answer to ${operation}`);
    const { status = 200, body: content } = await answer(call.input);
    const headers = { 'x-amzn-requestid': `request-${sent.length}` };
    return new Response(typeof content === 'string' ? content : JSON.stringify(content), { status, headers });
  });
  return sent;
}

export interface TestScreen {
  readonly path: string;
  readonly routes: RouteObject[];
  readonly session?: Session;
  /** Called when an answer says that nobody is signed in. */
  readonly onSignedOut?: () => void;
}

/** Renders routes as main.tsx does, with a signed-in person. */
export function renderScreen({ path, routes, session = testSession, onSignedOut }: TestScreen) {
  const queryClient = createQueryClient(onSignedOut ?? (() => undefined));
  const { queries, ...others } = queryClient.getDefaultOptions();
  queryClient.setDefaultOptions({ ...others, queries: { ...queries, retry: false } });
  queryClient.setQueryData(['session'], session);
  const router = createMemoryRouter([{ HydrateFallback: () => null, children: routes }], {
    initialEntries: [path],
    getContext: () => new RouterContextProvider(new Map([[queryClientContext, queryClient]])),
  });
  const around = (children: ReactNode) => (
    <QueryClientProvider client={queryClient}>
      <TextProvider>{children}</TextProvider>
    </QueryClientProvider>
  );
  return { ...render(around(<RouterProvider router={router} />)), router, queryClient };
}
