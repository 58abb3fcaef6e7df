import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import { passkeyNameLength } from '../../contract/center/passkeys.ts';
import { parseJson } from '../../support/json.ts';
import { invalid } from '../admin/administer.ts';
import { nameOf, readInput } from '../admin/read-input.ts';
import { Refusal } from '../gateway/refusal.ts';
import { takeChallenge } from '../identity/passkeys/challenges.ts';
import { findPasskeys } from '../identity/passkeys/find-passkeys.ts';
import type { RegistrationResponse } from '../identity/passkeys/passkey-response.ts';
import { challengeOf, registrationResponse } from '../identity/passkeys/passkey-response.ts';
import { requireParty } from '../identity/passkeys/passkey-sign-in.ts';
import type { NewCredential } from '../identity/passkeys/verify-passkey.ts';
import { verifyRegistration } from '../identity/passkeys/verify-passkey.ts';
import type { OwnCall, OwnOperation, OwnParts } from './own-operation.ts';

const passkeysAtMost = 50;
const shape = { name: nameOf(passkeyNameLength), response: z.string().max(32_768) };

/** That the sign-in was fresh was asked when the challenge was given out, minutes ago at most. */
export const registerPasskey: OwnOperation = async (parts, input, call) => {
  const { name, response } = readInput(shape, input);
  const answer = readResponse(response);
  const credential = await checked(parts, call, answer);
  const { userId } = call.person;
  const passkeyId = randomUUID();
  const row = {
    passkey_id: passkeyId,
    credential_id: credential.credentialId,
    user_id: userId,
    name,
    public_key: credential.publicKey,
    counter: credential.counter,
    transports: JSON.stringify(answer.response.transports ?? []),
    backed_up: credential.backedUp ? 1 : 0,
    created_at: call.now,
    last_used_at: null,
  };
  return {
    output: { passkeyId },
    async change(transaction) {
      await parts.database.lock(transaction, `passkeys ${userId}`);
      const own = await findPasskeys(transaction, userId);
      if (own.length >= passkeysAtMost)
        throw invalid(`You have ${passkeysAtMost} passkeys. Remove one first.`);
      const inserted = await transaction
        .insertInto('passkeys')
        .values(row)
        .onConflict((conflict) => conflict.column('credential_id').doNothing())
        .returning('passkey_id')
        .executeTakeFirst();
      if (!inserted) throw invalid('This passkey is registered already.');
    },
  };
};

function readResponse(text: string): RegistrationResponse {
  const json = parseJson(text);
  const parsed = registrationResponse.safeParse(json.ok ? json.value : null);
  if (!parsed.success) throw invalid('response: is not the answer of a browser to BeginPasskey.');
  return parsed.data;
}

/** Every reason is told as one: which check failed helps nobody who is who they say. */
async function checked(
  { database, relyingParty }: OwnParts,
  call: OwnCall,
  response: RegistrationResponse,
): Promise<NewCredential> {
  const party = requireParty(relyingParty());
  const challenge = await takeChallenge(database, challengeOf(response), ['register'], call.now);
  try {
    if (challenge?.user_id !== call.person.userId) throw new Error('The challenge is not one of this user.');
    return await verifyRegistration(party, challenge.challenge, response);
  } catch (cause) {
    const message = 'The passkey could not be checked, or it took longer than five minutes. Try again.';
    throw new Refusal(400, 'ValidationException', message, { cause });
  }
}
