/** How one gets in: passkeys and personal access tokens. */
import { queryOptions } from '@tanstack/react-query';

import {
  CreateAccessTokenCommand,
  type CreateAccessTokenRequest,
  ListAccessTokensCommand,
  RevokeAccessTokenCommand,
} from '../../contract/center/access-tokens.ts';
import {
  AskForPasskeyCommand,
  BeginPasskeyCommand,
  ListPasskeysCommand,
  RegisterPasskeyCommand,
  RemovePasskeyCommand,
  RemovePasskeysOfUserCommand,
  RenamePasskeyCommand,
} from '../../contract/center/passkeys.ts';
import { administrationKey } from './administration.ts';
import { sendCenter } from './center-client.ts';
import { makePasskey } from './passkey-ceremony.ts';

export function passkeysQuery() {
  return queryOptions({
    queryKey: [administrationKey, 'ListPasskeys'],
    queryFn: ({ signal }) => sendCenter(new ListPasskeysCommand({}), { signal }),
  });
}

export function accessTokensQuery() {
  return queryOptions({
    queryKey: [administrationKey, 'ListAccessTokens'],
    queryFn: async ({ signal }) =>
      (await sendCenter(new ListAccessTokensCommand({}), { signal })).accessTokens,
  });
}

/** Asks the proxy for a challenge, the browser for a passkey, and the proxy to keep it. */
async function addPasskey(name: string) {
  const { options } = await sendCenter(new BeginPasskeyCommand({}));
  const response = await makePasskey(options);
  return await sendCenter(new RegisterPasskeyCommand({ name, response }));
}

export const accessChanges = {
  addPasskey,
  renamePasskey: (input: { passkeyId: string; name: string }) => sendCenter(new RenamePasskeyCommand(input)),
  removePasskey: (input: { passkeyId: string; evenLastWayIn: boolean }) =>
    sendCenter(new RemovePasskeyCommand(input)),
  askForPasskey: (asksForPasskey: boolean) => sendCenter(new AskForPasskeyCommand({ asksForPasskey })),
  removePasskeysOfUser: (userId: string) => sendCenter(new RemovePasskeysOfUserCommand({ userId })),
  createAccessToken: (input: CreateAccessTokenRequest) => sendCenter(new CreateAccessTokenCommand(input)),
  revokeAccessToken: (tokenId: string) => sendCenter(new RevokeAccessTokenCommand({ tokenId })),
};
