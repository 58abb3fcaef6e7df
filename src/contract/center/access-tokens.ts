/** Personal access tokens: one's own, for scripts and other programs. */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, number, operation, structure, text, texts, truth } from './schemas.ts';

export interface AccessToken {
  tokenId: string;
  name: string;
  /** Account ids, or `*` alone for every account that its person may see. */
  accounts: string[];
  readOnly: boolean;
  /** ISO 8601, as the others. */
  createdAt: string;
  expiresAt: string;
  /** Exact to a minute; absent where it was never used. */
  lastUsedAt?: string;
}

export interface CreateAccessTokenRequest {
  name: string;
  accounts: string[];
  readOnly: boolean;
  /** Days until it ends. */
  days: number;
}

export interface NewAccessToken {
  tokenId: string;
  /** Told once and kept as a hash only. */
  token: string;
  expiresAt: string;
}

/** Days that a token may live. */
export const tokenDaysAtMost = 365;
export const tokenNameLength = 64;

type Nothing = Readonly<Record<string, never>>;
type WithMetadata<Output> = Output & MetadataBearer;

const AccessToken$ = structure('AccessToken', {
  tokenId: text,
  name: text,
  accounts: texts,
  readOnly: truth,
  createdAt: text,
  expiresAt: text,
  lastUsedAt: text,
});

/** The newest first; those that have ended are left out. */
export class ListAccessTokensCommand extends centerCommand<
  Nothing,
  WithMetadata<{ accessTokens: AccessToken[] }>
>(
  {},
  noPlugins,
  'ListAccessTokens',
  operation('ListAccessTokens', {}, { accessTokens: () => listOf(AccessToken$) }),
) {}

/** Needs a sign-in of the last minutes. */
export class CreateAccessTokenCommand extends centerCommand<
  CreateAccessTokenRequest,
  WithMetadata<NewAccessToken>
>(
  {},
  noPlugins,
  'CreateAccessToken',
  operation(
    'CreateAccessToken',
    { name: text, accounts: texts, readOnly: truth, days: number },
    { tokenId: text, token: text, expiresAt: text },
  ),
) {}

/** It opens nothing any more, from the next call on. */
export class RevokeAccessTokenCommand extends centerCommand<{ tokenId: string }, MetadataBearer>(
  {},
  noPlugins,
  'RevokeAccessToken',
  operation('RevokeAccessToken', { tokenId: text }, {}),
) {}
