import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

import type { Plan } from '../support/plans.ts';
import type { OperationalContact } from './center/accounts.ts';

/** What `GET /api/session` answers: who is signed in and what they may do where. */
export interface Session {
  readonly user: SessionUser;
  readonly accounts: readonly SessionAccount[];
  /** Installation-wide actions (`supportcenter:…`) that the person may use. */
  readonly permissions: readonly string[];
  /** Whose Support API the accounts are reached through: AWS's takes less than its own console. */
  readonly upstream: 'emulator' | 'aws';
  /** There where notes mention the person that they have not seen: it is worth asking which. */
  readonly hasMentions?: true;
  /** ISO 8601; the end of the session if nothing more is done. */
  readonly expiresAt: string;
}

export interface SessionUser {
  readonly userName: string;
  /** What the identity provider calls the person; null for local users. */
  readonly displayName: string | null;
  readonly email: string | null;
}

export interface SessionAccount {
  readonly accountId: string;
  readonly name: string;
  /** The IAM actions of this product's vocabulary that are allowed, e.g. `support:CreateCase`. */
  readonly permissions: readonly string[];
  /** Of the account's contact information, ISO 3166-1 alpha-2; business hours are counted there. */
  readonly country?: string;
  /** Who gets copies on Basic; told to who may create cases. */
  readonly operationalContact?: OperationalContact;
  /** The support plans that the account may be on; absent until the Support API was asked. */
  readonly plans?: readonly Plan[];
}

/**
 * Body of `POST /api/session`: a local user's password, the token of a one-time sign-in link, or what a
 * passkey answered to the options of `POST /api/session/passkey` or of `PasskeyRequired`.
 */
export type SignIn =
  | { username: string; password: string }
  | { link: string }
  | { passkey: AuthenticationResponseJSON };

/** The 401 of `POST /api/session` where the password was right and a passkey is asked for as well. */
export interface PasskeyRequired {
  readonly __type: 'PasskeyRequired';
  readonly message: string;
  readonly options: PublicKeyCredentialRequestOptionsJSON;
}

/** Body of `DELETE /api/session` where an identity provider let the person in; 204 without one otherwise. */
export interface SignedOut {
  /** Where the provider ends its own session. */
  readonly continueAt: string;
}
