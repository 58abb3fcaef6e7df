import type { QueryClient } from '@tanstack/react-query';
import { redirect } from 'react-router';

import type { Session } from '../../contract/session.ts';
import { paths } from '../paths.ts';
import { isSignedOut } from './errors.ts';
import { sessionQuery } from './session.ts';

/** For loaders: the session, or the way to sign-in and back to the page that was asked for. */
export async function requireSession(queryClient: QueryClient, request: Request): Promise<Session> {
  try {
    return await queryClient.ensureQueryData(sessionQuery());
  } catch (error) {
    if (!isSignedOut(error)) throw error;
    const { pathname, search } = new URL(request.url);
    throw redirect(paths.signIn(`${pathname}${search}`));
  }
}
