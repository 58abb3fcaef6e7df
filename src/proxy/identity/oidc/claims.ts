/** Reads a person out of claims. All of it comes from outside: what is not as expected is left out. */
import { claimValueLength } from '../../../contract/center/roles.ts';
import { SignInFailed } from './sign-in-problem.ts';

export type Claims = Readonly<Record<string, unknown>>;

export interface ClaimedPerson {
  /** What their user name is made from; the name that they get may differ. */
  readonly wantedName: string;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly groups: readonly string[];
}

/** Providers list some hundreds at most; leaving the rest out could leave a denial out. */
const groupsAtMost = 2000;

/** Throws `SignInFailed` for more groups than are kept. */
export function readPerson(claims: Claims, subject: string, groupsClaim: string): ClaimedPerson {
  const email = textOf(claims['email'], 254);
  const names = [claims['preferred_username'], email, claims['nickname'], claims['name'], subject];
  const wantedName = names.map(userNameOf).find((name) => name !== '') ?? 'user';
  return {
    wantedName,
    displayName: textOf(claims['name'], 128),
    email,
    groups: groupsOf(claims[groupsClaim]),
  };
}

/** A list, or one name alone. No value of a role is longer than those that are kept. */
function groupsOf(claim: unknown): string[] {
  const values: readonly unknown[] = Array.isArray(claim) ? claim : [claim];
  const groups = new Set(
    values.filter(
      (value): value is string =>
        typeof value === 'string' && value !== '' && value.length <= claimValueLength && storable(value),
    ),
  );
  if (groups.size > groupsAtMost)
    throw new SignInFailed('invalid', 'The groups claim lists too many groups.');
  return [...groups];
}

const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** PostgreSQL keeps no NUL, and no text that is not Unicode. */
function storable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

function textOf(claim: unknown, longest: number): string | null {
  if (typeof claim !== 'string') return null;
  const text = claim.replaceAll(invisible, '').trim().slice(0, longest);
  return text === '' || !text.isWellFormed() ? null : text;
}

/** The characters that a user name may have; the others become hyphens. */
function userNameOf(claim: unknown): string {
  const text = textOf(claim, 64)?.normalize('NFKC') ?? '';
  return text
    .replaceAll(/[\s/:*]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 64);
}
