/**
 * Passkeys: one's own, and those of somebody who has lost a device. The options and answers of a ceremony
 * are JSON of the Web Authentication standard, carried as text: the browser's library knows their form.
 */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, operation, structure, text, truth } from './schemas.ts';

export interface Passkey {
  passkeyId: string;
  name: string;
  /** Whether a service keeps it and brings it to further devices. */
  backedUp: boolean;
  /** ISO 8601, as the others. */
  createdAt: string;
  lastUsedAt?: string;
}

export interface PasskeySettings {
  passkeys: Passkey[];
  /** Whether a passkey is asked for after the password. */
  asksForPasskey: boolean;
  /** False: passkeys and links are the only way in. */
  hasPassword: boolean;
  /** True: an identity provider signs them in, and passkeys are its affair. */
  isFederated: boolean;
  /** The only address at which passkeys work; absent where none do. */
  address?: string;
}

export const passkeyNameLength = 64;

type Nothing = Readonly<Record<string, never>>;
type WithMetadata<Output> = Output & MetadataBearer;

const Passkey$ = structure('Passkey', {
  passkeyId: text,
  name: text,
  backedUp: truth,
  createdAt: text,
  lastUsedAt: text,
});

export class ListPasskeysCommand extends centerCommand<Nothing, WithMetadata<PasskeySettings>>(
  {},
  noPlugins,
  'ListPasskeys',
  operation(
    'ListPasskeys',
    {},
    {
      passkeys: () => listOf(Passkey$),
      asksForPasskey: truth,
      hasPassword: truth,
      isFederated: truth,
      address: text,
    },
  ),
) {}

/** What the browser is asked for; answered within five minutes, once. Needs a sign-in of the last minutes. */
export class BeginPasskeyCommand extends centerCommand<Nothing, WithMetadata<{ options: string }>>(
  {},
  noPlugins,
  'BeginPasskey',
  operation('BeginPasskey', {}, { options: text }),
) {}

export class RegisterPasskeyCommand extends centerCommand<
  { name: string; response: string },
  WithMetadata<{ passkeyId: string }>
>(
  {},
  noPlugins,
  'RegisterPasskey',
  operation('RegisterPasskey', { name: text, response: text }, { passkeyId: text }),
) {}

export class RenamePasskeyCommand extends centerCommand<{ passkeyId: string; name: string }, MetadataBearer>(
  {},
  noPlugins,
  'RenamePasskey',
  operation('RenamePasskey', { passkeyId: text, name: text }, {}),
) {}

/** The last way in goes only where `evenLastWayIn` says that this is known. */
export class RemovePasskeyCommand extends centerCommand<
  { passkeyId: string; evenLastWayIn?: boolean },
  MetadataBearer
>(
  {},
  noPlugins,
  'RemovePasskey',
  operation('RemovePasskey', { passkeyId: text, evenLastWayIn: truth }, {}),
) {}

export class AskForPasskeyCommand extends centerCommand<{ asksForPasskey: boolean }, MetadataBearer>(
  {},
  noPlugins,
  'AskForPasskey',
  operation('AskForPasskey', { asksForPasskey: truth }, {}),
) {}

/** Removes all passkeys of a user, who is then asked for none. */
export class RemovePasskeysOfUserCommand extends centerCommand<{ userId: string }, MetadataBearer>(
  {},
  noPlugins,
  'RemovePasskeysOfUser',
  operation('RemovePasskeysOfUser', { userId: text }, {}),
) {}
