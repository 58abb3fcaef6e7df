import '../text/en/settings.ts';
import '../text/en/sign-in.ts';

import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import {
  type LoaderFunctionArgs,
  redirect,
  useLoaderData,
  useLocation,
  useNavigate,
  useRevalidator,
  useSearchParams,
} from 'react-router';

import type { Session, SignIn } from '../../contract/session.ts';
import type { SignInOptions } from '../../contract/sign-in.ts';
import { hasPasskeys } from '../api/passkey-ceremony.ts';
import { queryClientContext } from '../api/query-client.ts';
import { sessionQuery, signIn, signInWithPasskey } from '../api/session.ts';
import { signInOptionsQuery } from '../api/sign-in-options.ts';
import { SignInForm } from '../forms/sign-in-form.tsx';
import { useText } from '../hooks/use-text.ts';
import { pathAfterSignIn, sessionEnded } from '../paths.ts';
import { ProviderProblem } from './sign-in/provider-problem.tsx';
import { SignInProblem } from './sign-in/sign-in-problem.tsx';
import { SingleSignOn } from './sign-in/single-sign-on.tsx';

/** Whoever was here before: nothing that they saw is shown to the next person. */
function begin(queryClient: QueryClient, session: Session): void {
  queryClient.clear();
  queryClient.setQueryData(sessionQuery().queryKey, session);
}

function linkTokenIn({ hash }: Pick<Location, 'hash'>): string | null {
  return new URLSearchParams(hash.slice(1)).get('link');
}

/** The token of a one-time link, taken out of the address before anything else can read it there. */
function takeLinkToken(): string | null {
  const { pathname, search } = globalThis.location;
  const token = linkTokenIn(globalThis.location);
  if (token === null) return null;
  globalThis.history.replaceState(globalThis.history.state, '', `${pathname}${search}`);
  return token;
}

/** Whether the way is free already: the address of an account leads in whoever is signed in. */
async function isSignedIn(queryClient: QueryClient): Promise<boolean> {
  try {
    await queryClient.fetchQuery(sessionQuery());
    return true;
  } catch {
    // Nobody is, or it can't be told: the page is for either.
    return false;
  }
}

export async function loader({ request, context }: LoaderFunctionArgs) {
  const queryClient = context.get(queryClientContext);
  const { searchParams } = new URL(request.url);
  const link = takeLinkToken();
  // Without an answer the page offers what needs none.
  const asking = queryClient.ensureQueryData(signInOptionsQuery()).catch(() => null);
  if (link === null) {
    if (searchParams.has('account') && (await isSignedIn(queryClient))) {
      return redirect(pathAfterSignIn(searchParams));
    }
    return { linkError: null, options: await asking };
  }
  try {
    begin(queryClient, await signIn({ link }));
  } catch (linkError) {
    return { linkError, options: await asking };
  }
  return redirect(pathAfterSignIn(searchParams));
}

/** A link that is pasted while the page is open changes only what follows the `#`, and no loader runs. */
function usePastedLink(): void {
  const { hash } = useLocation();
  const { revalidate } = useRevalidator();
  useEffect(() => {
    // A token that the loader has taken already is still in the router's own copy of the address.
    const isNew = linkTokenIn({ hash }) !== null && globalThis.location.hash === hash;
    if (isNew) void revalidate();
  }, [hash, revalidate]);
}

function useSignIn() {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const [isPasskeyAsked, setPasskeyAsked] = useState(false);
  const mutation = useMutation({
    mutationFn: (credentials: SignIn | 'passkey') =>
      credentials === 'passkey' ? signInWithPasskey() : signIn(credentials, () => setPasskeyAsked(true)),
    onMutate: () => setPasskeyAsked(false),
    onSuccess: async (session) => {
      begin(queryClient, session);
      await navigate(pathAfterSignIn(params), { replace: true });
    },
  });
  return { ...mutation, isPasskeyAsked };
}

interface SignInPageData {
  readonly linkError: unknown;
  /** Null where the proxy did not say. */
  readonly options: SignInOptions | null;
}

export function Component() {
  const text = useText();
  const { linkError, options } = useLoaderData<SignInPageData>();
  const [params] = useSearchParams();
  // The router's state is set by the console alone, where a session ended under way.
  const hasEnded = useLocation().state === sessionEnded;
  const { mutate, isPending, error, variables, isPasskeyAsked } = useSignIn();
  const isByPasskey = variables === 'passkey' || isPasskeyAsked;
  const way = error === null ? 'link' : isByPasskey ? 'passkey' : 'password';
  usePastedLink();
  return (
    <main className="sc-main">
      <title>{`${text('signIn.title')} – ${text('product.name')}`}</title>
      <div className="sc-narrow">
        <SpaceBetween size="l">
          <span className="sc-brand">
            <img src="/mark.svg" alt="" width={28} height={28} />
            {text('product.name')}
          </span>
          <SignInProblem error={error ?? linkError} way={way} />
          {error === null && linkError === null && <ProviderProblem problem={params.get('problem')} />}
          {hasEnded && error === null && linkError === null && (
            <Alert header={text('signIn.ended')}>{text('signIn.ended.advice')}</Alert>
          )}
          <Container header={<Header variant="h1">{text('signIn.title')}</Header>}>
            <SpaceBetween size="m">
              {options?.singleSignOn && <SingleSignOn returnTo={pathAfterSignIn(params)} />}
              <SignInForm
                isFirst={!options?.singleSignOn}
                isRunning={isPending && variables !== 'passkey'}
                onSubmit={mutate}
              />
              <output>{isPending && isPasskeyAsked && text('signIn.passkey.now')}</output>
              {hasPasskeys() && (
                <Button
                  iconName="key"
                  fullWidth
                  loading={isPending && variables === 'passkey'}
                  onClick={() => mutate('passkey')}
                >
                  {text('signIn.passkey')}
                </Button>
              )}
            </SpaceBetween>
          </Container>
          {options?.contact && (
            <Box color="text-body-secondary">
              {text('signIn.help')} <span className="sc-anywhere">{options.contact}</span>
            </Box>
          )}
        </SpaceBetween>
      </div>
    </main>
  );
}
