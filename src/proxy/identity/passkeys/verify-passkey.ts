/**
 * The checks of the Web Authentication standard, by @simplewebauthn/server. It is loaded with the first
 * ceremony: it brings 30 MB, and an installation without passkeys never needs them.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';

import type { PasskeyRow } from '../../store/schema.ts';
import { algorithms } from './passkey-options.ts';
import type { AssertionResponse, RegistrationResponse } from './passkey-response.ts';
import type { RelyingParty } from './relying-party.ts';

const library = () => import('@simplewebauthn/server');

export interface NewCredential {
  readonly credentialId: string;
  /** COSE, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  readonly backedUp: boolean;
}

/** Throws what is wrong with the answer; attestations are neither asked for nor looked at. */
export async function verifyRegistration(
  party: RelyingParty,
  challenge: string,
  response: RegistrationResponse,
): Promise<NewCredential> {
  const { verifyRegistrationResponse } = await library();
  const { verified, registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  });
  if (!verified) throw new Error('The registration does not verify.');
  const { credential, credentialBackedUp } = registrationInfo;
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    backedUp: credentialBackedUp,
  };
}

export type KnownCredential = Pick<PasskeyRow, 'credential_id' | 'public_key' | 'counter'>;

/**
 * The counter that the authenticator tells now; null when the answer is wrong. A credential that nobody
 * knows is checked against a key that nobody has: the same work and the same answer.
 */
export async function verifyAssertion(
  party: RelyingParty,
  challenge: string | null,
  response: AssertionResponse,
  known: KnownCredential | null,
  userMustBeVerified: boolean,
): Promise<{ counter: number } | null> {
  const { verifyAuthenticationResponse } = await library();
  const { credential_id, public_key, counter } = known ?? nobodys();
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge ?? randomBytes(32).toString('base64url'),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      credential: { id: credential_id, publicKey: Buffer.from(public_key, 'base64url'), counter },
      requireUserVerification: userMustBeVerified,
    });
    return verified && known ? { counter: authenticationInfo.newCounter } : null;
  } catch {
    // Whatever the library finds wrong, who sent it learns nothing from.
    return null;
  }
}

let strange: KnownCredential | null = null;

function nobodys(): KnownCredential {
  strange ??= { credential_id: '', public_key: strangeKey(), counter: 0 };
  return strange;
}

/** A public key of P-256 in COSE (RFC 9053): EC2, ES256, the curve, x, y. */
function strangeKey(): string {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const head = Buffer.from('a5010203262001', 'hex');
  const coordinates = [x, y].flatMap((value, index) => [
    Buffer.from([index === 0 ? 0x21 : 0x22, 0x58, 0x20]),
    Buffer.from(value, 'base64url'),
  ]);
  return Buffer.concat([head, ...coordinates]).toString('base64url');
}
