/**
 * Finds what opens a door although AWS does not redact it: tokens of sessions and of other services.
 * For warnings only; `secrets.ts` is what AWS replaces. Linear in the length of the text.
 * Source: the prefixes that the issuers document, RFC 7519 (JWT), RFC 6750 (bearer tokens).
 */
export interface Token {
  readonly kind: 'token';
  /** In UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** What this product's own personal access tokens begin with. */
export const accessTokenPrefix = 'sct_';

/** Each has one group at most, which is the token where its label stands in front. */
const shapes: readonly RegExp[] = [
  // GitHub, GitLab, npm, Slack, Stripe, Google, in this order: the prefix says what it is.
  /(?<!\w)(?:gh[opsur]_[A-Za-z0-9]{36,255}|github_pat_\w{60,255})(?!\w)/g,
  /(?<![\w-])glpat-[\w-]{20,255}/g,
  /(?<!\w)npm_[A-Za-z0-9]{36}(?!\w)/g,
  /(?<!\w)xox[abeoprs]-[A-Za-z0-9-]{20,255}/g,
  /(?<!\w)[rs]k_live_[A-Za-z0-9]{20,255}/g,
  /(?<!\w)AIza[\w-]{35}(?![\w-])/g,
  new RegExp(`(?<!\\w)${accessTokenPrefix}[\\w-]{43}(?![\\w-])`, 'g'),
  // A JSON Web Token: header and content are JSON, so both begin with an encoded brace.
  /(?<![\w-])eyJ[\w-]{10,8000}\.eyJ[\w-]{10,16000}\.[\w-]{16,4000}/g,
  /\bBearer\s{1,4}([\w.~+/-]{20,8000}=*)/g,
  /session[\s_-]?token["'`]?\s{0,4}(?:[:=]|=>)\s{0,4}["'`]?([A-Za-z0-9+/]{60,8000}=*)/gi,
];

/** All tokens of a text, in order; two shapes may find the same one. */
export function findTokens(text: string): readonly Token[] {
  const found = shapes.flatMap((shape) =>
    text
      .matchAll(shape)
      .map((match): Token => {
        const token = match[1] ?? match[0];
        const start = match.index + match[0].lastIndexOf(token);
        return { kind: 'token', start, end: start + token.length };
      })
      .toArray(),
  );
  return found.sort((left, right) => left.start - right.start);
}
