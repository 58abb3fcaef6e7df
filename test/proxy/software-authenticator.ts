/** A passkey in software, after the Web Authentication standard: what is told of it can be told wrong. */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

export interface Circumstances {
  readonly origin: string;
  readonly rpId: string;
  /** Whether the authenticator has asked for PIN or finger. */
  readonly verified: boolean;
  readonly counter: number;
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest();
const base64url = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64url');

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
}

/** Flags: user present 1, verified 4, credential attached 64. */
function authenticatorData({ rpId, verified, counter }: Circumstances, attached: Buffer | null): Buffer {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(counter);
  const flags = Buffer.from([1 | (verified ? 4 : 0) | (attached ? 64 : 0)]);
  return Buffer.concat([sha256(rpId), flags, count, attached ?? Buffer.alloc(0)]);
}

export class SoftwareAuthenticator {
  readonly credentialId = randomBytes(16);
  private readonly privateKey: KeyObject;
  private readonly cose: Buffer;
  private readonly usual: Circumstances;
  /** The user's handle, as the authenticator keeps it from the registration. */
  private userHandle = '';

  constructor(origin: string) {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
    this.privateKey = privateKey;
    this.cose = Buffer.concat([
      Buffer.from('a5010203262001215820', 'hex'),
      Buffer.from(x, 'base64url'),
      Buffer.from('225820', 'hex'),
      Buffer.from(y, 'base64url'),
    ]);
    this.usual = { origin, rpId: new URL(origin).hostname, verified: true, counter: 0 };
  }

  register(options: { challenge: string; user: { id: string } }, changes: Partial<Circumstances> = {}) {
    const told = { ...this.usual, ...changes };
    this.userHandle = options.user.id;
    const length = Buffer.from([0, this.credentialId.length]);
    const attached = Buffer.concat([Buffer.alloc(16), length, this.credentialId, this.cose]);
    const data = authenticatorData(told, attached);
    // CBOR: a map of fmt "none", attStmt {} and authData.
    const head = Buffer.from('a363666d74646e6f6e656761747453746d74a068617574684461746158', 'hex');
    return this.answer({
      clientDataJSON: base64url(clientData('webauthn.create', options.challenge, told.origin)),
      attestationObject: base64url(Buffer.concat([head, Buffer.from([data.length]), data])),
      transports: ['internal'],
    });
  }

  assert(challenge: string, changes: Partial<Circumstances> = {}) {
    const told = { ...this.usual, ...changes };
    const client = clientData('webauthn.get', challenge, told.origin);
    const data = authenticatorData(told, null);
    const signature = sign('sha256', Buffer.concat([data, sha256(client)]), this.privateKey);
    return this.answer({
      clientDataJSON: base64url(client),
      authenticatorData: base64url(data),
      signature: base64url(signature),
      userHandle: this.userHandle,
    });
  }

  private answer(response: object) {
    const id = base64url(this.credentialId);
    return { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response };
  }
}
