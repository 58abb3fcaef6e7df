import { findUserById } from '../admin/find-rows.ts';
import { readInput } from '../admin/read-input.ts';
import { findPasskeys } from '../identity/passkeys/find-passkeys.ts';
import { isFederated } from '../identity/oidc/is-federated.ts';
import type { OwnOperation } from './own-operation.ts';

export const listPasskeys: OwnOperation = async ({ database, relyingParty }, input, call) => {
  readInput({}, input);
  const { userId } = call.person;
  const rows = await findPasskeys(database.read, userId);
  const user = await findUserById(database.read, userId);
  const party = relyingParty();
  const passkeys = rows.map((row) => ({
    passkeyId: row.passkey_id,
    name: row.name,
    backedUp: row.backed_up !== 0,
    createdAt: new Date(row.created_at).toISOString(),
    ...(row.last_used_at !== null && { lastUsedAt: new Date(row.last_used_at).toISOString() }),
  }));
  return {
    output: {
      passkeys,
      asksForPasskey: user.asks_for_passkey !== 0,
      hasPassword: user.password_hash !== null,
      isFederated: await isFederated(database.read, userId),
      ...(party && { address: party.origin }),
    },
  };
};
