/** Sessions: one's own, everybody's, and the password that opens them. */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import {
  listOf,
  noPlugins,
  number,
  operation,
  page,
  type PageRequest,
  structure,
  text,
  truth,
} from './schemas.ts';

export interface OpenSession {
  /** Not what the cookie holds: it opens nothing. */
  sessionId: string;
  userId: string;
  userName: string;
  /** ISO 8601, as the others. */
  createdAt: string;
  lastUsedAt: string;
  expiresAt: string;
  sourceAddress: string;
  userAgent?: string;
  /** The one that asks. */
  current: boolean;
}

export interface SetPasswordRequest {
  password: string;
  /** Not needed by who has no password yet or has signed in by a link. */
  currentPassword?: string;
}

/** Characters of a password. */
export const passwordLength = { min: 12, max: 1024 } as const;

type Nothing = Readonly<Record<string, never>>;
type WithMetadata<Output> = Output & MetadataBearer;

const OpenSession$ = structure('OpenSession', {
  sessionId: text,
  userId: text,
  userName: text,
  createdAt: text,
  lastUsedAt: text,
  expiresAt: text,
  sourceAddress: text,
  userAgent: text,
  current: truth,
});

/** `isFederated`: an identity provider vouches for the person, who has no password here. */
export class ListOwnSessionsCommand extends centerCommand<
  Nothing,
  WithMetadata<{ sessions: OpenSession[]; needsCurrentPassword: boolean; isFederated: boolean }>
>(
  {},
  noPlugins,
  'ListOwnSessions',
  operation(
    'ListOwnSessions',
    {},
    { sessions: () => listOf(OpenSession$), needsCurrentPassword: truth, isFederated: truth },
  ),
) {}

/** Ends one of one's own sessions; without an id all but the one that asks. */
export class EndOwnSessionsCommand extends centerCommand<{ sessionId?: string }, MetadataBearer>(
  {},
  noPlugins,
  'EndOwnSessions',
  operation('EndOwnSessions', { sessionId: text }, {}),
) {}

/** Everybody's sessions, or one user's; the most recently used first. */
export class ListSessionsCommand extends centerCommand<
  PageRequest & { userId?: string },
  WithMetadata<{ sessions: OpenSession[]; total: number }>
>(
  {},
  noPlugins,
  'ListSessions',
  operation(
    'ListSessions',
    { ...page, userId: text },
    { sessions: () => listOf(OpenSession$), total: number },
  ),
) {}

/** Ends one session, or all of one user's. */
export class EndSessionsCommand extends centerCommand<
  { sessionId?: string; userId?: string },
  MetadataBearer
>({}, noPlugins, 'EndSessions', operation('EndSessions', { sessionId: text, userId: text }, {})) {}

/** Sets one's own password and ends one's other sessions. */
export class SetPasswordCommand extends centerCommand<SetPasswordRequest, MetadataBearer>(
  {},
  noPlugins,
  'SetPassword',
  operation('SetPassword', { password: text, currentPassword: text }, {}),
) {}
