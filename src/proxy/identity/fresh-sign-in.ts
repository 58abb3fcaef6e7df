import { Refusal } from '../gateway/refusal.ts';

/** Milliseconds after signing in for which somebody may change how they get in. */
export const freshFor = 15 * 60_000;

/**
 * What outlives a session (a passkey, an access token) is for who has just proved who they are: a screen
 * left open, or a session that was stolen, is not enough.
 */
export function requireFreshSignIn({ signedInAt, now }: { signedInAt: number; now: number }): void {
  if (now - signedInAt < freshFor) return;
  const message = 'You signed in a while ago. To change how you get in, sign in again first.';
  throw new Refusal(403, 'SignInAgainException', message);
}
