/** What `GET /api/sign-in` answers, before anybody is signed in. */
export interface SignInOptions {
  /** Whether an identity provider is configured: `GET /api/session/oidc` leads there. */
  readonly singleSignOn: boolean;
  /** Whom to ask who can't sign in, in the installation's own words. */
  readonly contact: string | null;
}

/** Why a sign-in by the identity provider came to nothing, as the sign-in page's address tells it. */
export const signInProblems = [
  /** The provider did not let them in. */
  'denied',
  /** It took too long, was used already, or began in another browser. */
  'expired',
  /** The provider does not answer. */
  'unavailable',
  /** Its answer can't be trusted or is not understood. */
  'invalid',
  /** The user is disabled here. */
  'disabled',
  /** Too many have failed from there. */
  'busy',
  /** A failure of our own. */
  'failed',
] as const;

export type SignInProblem = (typeof signInProblems)[number];

export const signInPath = '/sign-in';

const base = 'https://console.invalid';
const longest = 2048;

/**
 * The place to go after signing in: a path of the console and nothing else. Whatever a crafted link
 * carries (another origin, `//host`, `/\host`, `javascript:`, the sign-in itself) becomes the start page.
 */
export function safeReturnPath(wanted: string | null): string {
  if (!wanted?.startsWith('/') || wanted.length > longest || !URL.canParse(wanted, base)) return '/';
  const url = new URL(wanted, base);
  if (url.origin !== base || url.pathname.startsWith('//')) return '/';
  const isScreen = !/^\/(?:sign-in|api\/)/i.test(url.pathname);
  return isScreen ? `${url.pathname}${url.search}${url.hash}` : '/';
}
