/**
 * What the browser does with a passkey. The library that translates between its objects and JSON is
 * loaded with the first ceremony: most visits need none.
 */
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Why a ceremony came to no end: stopped or timed out, at the wrong address, a key that is known already. */
export type CeremonyEnd = 'stopped' | 'elsewhere' | 'known';

export class CeremonyError extends Error {
  override readonly name = 'CeremonyError';
  readonly end: CeremonyEnd;
  constructor(end: CeremonyEnd, cause: unknown) {
    super(`The passkey was not used: ${end}`, { cause });
    this.end = end;
  }
}

/** Whether this browser has passkeys for the address that it is at. */
export function hasPasskeys(): boolean {
  const isNumber = /^[\d.]+$|^\[/.test(globalThis.location.hostname);
  return globalThis.isSecureContext && !isNumber && 'PublicKeyCredential' in globalThis;
}

/** Names that the Web Authentication standard gives to failures. */
const ends: Readonly<Record<string, CeremonyEnd>> = {
  NotAllowedError: 'stopped',
  AbortError: 'stopped',
  TimeoutError: 'stopped',
  InvalidStateError: 'known',
  SecurityError: 'elsewhere',
};

async function ended<Answer>(ceremony: Promise<Answer>): Promise<Answer> {
  try {
    return await ceremony;
  } catch (error) {
    const end = error instanceof Error ? ends[error.name] : undefined;
    throw end === undefined ? error : new CeremonyError(end, error);
  }
}

export async function askPasskey(
  optionsJSON: PublicKeyCredentialRequestOptionsJSON,
): Promise<AuthenticationResponseJSON> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  return await ended(startAuthentication({ optionsJSON }));
}

/** The answer as the JSON that the proxy reads. */
export async function makePasskey(options: string): Promise<string> {
  // Our own proxy writes them after the standard.
  const optionsJSON = JSON.parse(options) as PublicKeyCredentialCreationOptionsJSON;
  const { startRegistration } = await import('@simplewebauthn/browser');
  return JSON.stringify(await ended(startRegistration({ optionsJSON })));
}
