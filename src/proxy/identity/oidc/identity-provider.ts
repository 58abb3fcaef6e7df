import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  calculatePKCECodeChallenge,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import type { ClientAuth, ServerMetadata } from 'openid-client';
import type { Logger } from 'pino';

import type { Claims } from './claims.ts';
import { asSignInFailed, SignInFailed } from './sign-in-problem.ts';
import type { SingleSignOn } from './single-sign-on.ts';

/** What the answer to one sign-in must fit. */
export interface SignInChecks {
  readonly state: string;
  readonly nonce: string;
  readonly codeVerifier: string;
}

export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Claims;
  readonly idToken: string;
}

/** Seconds that an answer of the provider may take. */
const timeout = 10;
/** Milliseconds after which its metadata are asked for anew. */
const metadataAge = 3_600_000;

/**
 * The identity provider. Its metadata are found when they are needed: one that does not answer at the
 * start is asked again at the next sign-in, and nothing else waits for it.
 */
export class IdentityProvider {
  private readonly settings: SingleSignOn;
  private readonly log: Logger;
  private known: { readonly configuration: Configuration; readonly at: number } | null = null;
  private asking: Promise<Configuration> | null = null;

  constructor(settings: SingleSignOn, log: Logger) {
    this.settings = settings;
    this.log = log;
  }

  /** Asks for the metadata ahead of the first sign-in; whether that succeeds is told in the log alone. */
  prepare(): void {
    this.configuration().catch(() => undefined);
  }

  /** Where to send the browser, and what its return must fit. Throws `SignInFailed`. */
  async begin(redirectUri: string): Promise<{ url: URL; checks: SignInChecks }> {
    const configuration = await this.configuration();
    const checks = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      scope: this.scopes(configuration).join(' '),
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await calculatePKCECodeChallenge(checks.codeVerifier),
      code_challenge_method: 'S256',
    });
    return { url, checks };
  }

  /** Redeems the code in the address that the browser came back with. Throws `SignInFailed`. */
  async finish(callback: URL, { state, nonce, codeVerifier }: SignInChecks): Promise<ProvenIdentity> {
    const configuration = await this.configuration();
    try {
      const tokens = await authorizationCodeGrant(configuration, callback, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: codeVerifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims || tokens.id_token === undefined)
        throw new SignInFailed('invalid', 'There is no ID token.');
      const { userinfo_endpoint } = configuration.serverMetadata();
      // Some providers leave groups and e-mail out of the ID token. The subject must be the same.
      const more = userinfo_endpoint
        ? await fetchUserInfo(configuration, tokens.access_token, claims.sub)
        : {};
      return {
        issuer: claims.iss,
        subject: claims.sub,
        claims: { ...claims, ...more },
        idToken: tokens.id_token,
      };
    } catch (failure) {
      throw asSignInFailed(failure);
    }
  }

  /** Where its own session is ended; null where it offers no such place or was never heard of. */
  endSessionUrl(idToken: string | null, returnTo: string): string | null {
    const configuration = this.known?.configuration;
    if (!configuration?.serverMetadata().end_session_endpoint) return null;
    const url = buildEndSessionUrl(configuration, {
      post_logout_redirect_uri: returnTo,
      ...(idToken !== null && { id_token_hint: idToken }),
    });
    return /^https?:$/.test(url.protocol) ? url.href : null;
  }

  private scopes(configuration: Configuration): string[] {
    const { scopes, groupsClaim } = this.settings;
    const offered = configuration.serverMetadata().scopes_supported ?? [];
    const usual = ['profile', 'email', ...(offered.includes(groupsClaim) ? [groupsClaim] : [])];
    return [...new Set(['openid', ...(scopes ?? usual)])];
  }

  /** Old metadata serve where new ones can't be had; many who ask at once ask once. */
  private async configuration(): Promise<Configuration> {
    const { known } = this;
    if (known && performance.now() - known.at < metadataAge) return known.configuration;
    this.asking ??= this.discover().finally(() => (this.asking = null));
    try {
      return await this.asking;
    } catch (failure) {
      if (known) return known.configuration;
      throw failure;
    }
  }

  private async discover(): Promise<Configuration> {
    try {
      const configuration = await this.find();
      this.known = { configuration, at: performance.now() };
      return configuration;
    } catch (failure) {
      const told = asSignInFailed(failure);
      this.log.warn(
        { issuer: this.settings.issuer, reason: told.message },
        'Single sign-on is not available.',
      );
      throw told;
    }
  }

  private async find(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const server = new URL(issuer);
    const insecure = server.protocol === 'http:' ? [allowInsecureRequests] : [];
    const found = await discovery(server, clientId, undefined, None(), { timeout, execute: insecure });
    const metadata = found.serverMetadata();
    // The library lets some providers answer for any of their tenants; one issuer was configured.
    if (new URL(metadata.issuer).href !== server.href) {
      throw new SignInFailed('invalid', 'The provider’s metadata are those of another issuer.');
    }
    const configuration = new Configuration(
      metadata,
      clientId,
      undefined,
      clientAuthentication(metadata, clientSecret),
    );
    configuration.timeout = timeout;
    for (const allow of insecure) allow(configuration);
    // The ID token's signature is checked although it comes straight from the provider.
    enableNonRepudiationChecks(configuration);
    return configuration;
  }
}

/** Basic is what a provider takes that does not say. */
function clientAuthentication(metadata: ServerMetadata, clientSecret: string | null): ClientAuth {
  if (clientSecret === null) return None();
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
  return methods.includes('client_secret_basic')
    ? ClientSecretBasic(clientSecret)
    : ClientSecretPost(clientSecret);
}
