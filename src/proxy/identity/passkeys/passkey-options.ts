/** What a browser is asked for, as the standard's JSON, whose types the console's library shares. */
import type { PasskeyRow, PasskeyChallengeRow, UserRow } from '../../store/schema.ts';
import { challengeLifetime } from './challenges.ts';
import type { RelyingParty } from './relying-party.ts';

type Descriptor = Pick<PasskeyRow, 'credential_id' | 'transports'>;

/** ES256, EdDSA, RS256, by their COSE numbers: what authenticators of people have. */
export const algorithms = [-7, -8, -257];

function descriptorOf({ credential_id: id, transports }: Descriptor) {
  // Written by `RegisterPasskey` alone, from a list of short texts.
  return { type: 'public-key' as const, id, transports: JSON.parse(transports) as string[] };
}

/** A passkey that is found without a name and asks for the person: it can stand alone. */
export function registrationOptions(
  party: RelyingParty,
  user: Pick<UserRow, 'user_id' | 'user_name'>,
  { challenge }: PasskeyChallengeRow,
  existing: readonly Descriptor[],
) {
  return {
    challenge,
    rp: { id: party.id, name: 'Support Center' },
    user: {
      id: Buffer.from(user.user_id).toString('base64url'),
      name: user.user_name,
      displayName: user.user_name,
    },
    pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key' as const, alg })),
    timeout: challengeLifetime,
    attestation: 'none' as const,
    excludeCredentials: existing.map(descriptorOf),
    authenticatorSelection: {
      residentKey: 'required' as const,
      requireResidentKey: true,
      userVerification: 'required' as const,
    },
  };
}

/** Without passkeys to choose from the browser offers all that it has for us. */
export function assertionOptions(
  party: RelyingParty,
  { challenge, purpose }: PasskeyChallengeRow,
  allowed: readonly Descriptor[],
) {
  return {
    challenge,
    rpId: party.id,
    timeout: challengeLifetime,
    userVerification: purpose === 'sign-in' ? ('required' as const) : ('preferred' as const),
    allowCredentials: allowed.map(descriptorOf),
  };
}

export type AssertionOptions = ReturnType<typeof assertionOptions>;
