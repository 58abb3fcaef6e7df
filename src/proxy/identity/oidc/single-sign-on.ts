/** How the installation is known to its identity provider. Comes from the configuration, never from input. */
export interface SingleSignOn {
  /** As the provider states it, letter by letter. */
  readonly issuer: string;
  readonly clientId: string;
  /** Null: a public client, which PKCE alone protects. */
  readonly clientSecret: string | null;
  /** The claim that lists the person's groups. */
  readonly groupsClaim: string;
  /** Null: `openid profile email`, and one for the groups where the provider offers it. */
  readonly scopes: readonly string[] | null;
}

/** Where the provider sends people back to, below the public address. */
export const callbackPath = '/api/session/oidc/callback';
