import { invalid } from '../admin/administer.ts';
import { findUserById } from '../admin/find-rows.ts';
import { readInput } from '../admin/read-input.ts';
import { requireFreshSignIn } from '../identity/fresh-sign-in.ts';
import { drawChallenge, storeChallenge } from '../identity/passkeys/challenges.ts';
import { findPasskeys } from '../identity/passkeys/find-passkeys.ts';
import { isFederated } from '../identity/oidc/is-federated.ts';
import { registrationOptions } from '../identity/passkeys/passkey-options.ts';
import { requireParty } from '../identity/passkeys/passkey-sign-in.ts';
import type { OwnOperation } from './own-operation.ts';

export const beginPasskey: OwnOperation = async ({ database, relyingParty }, input, call) => {
  readInput({}, input);
  requireFreshSignIn(call);
  const party = requireParty(relyingParty());
  const { userId } = call.person;
  if (await isFederated(database.read, userId)) {
    throw invalid('You sign in by your organization. Passkeys for it are added there.');
  }
  const user = await findUserById(database.read, userId);
  const row = drawChallenge('register', userId, call.now);
  const options = registrationOptions(party, user, row, await findPasskeys(database.read, userId));
  return {
    output: { options: JSON.stringify(options) },
    change: (transaction) => storeChallenge(transaction, row),
  };
};
