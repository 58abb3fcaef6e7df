import { hash, randomBytes } from 'node:crypto';

/** 256 random bits, base64url: what a person or a browser holds. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token, hex. The token is random, so a plain hash can't be guessed. */
export function tokenHash(token: string): string {
  return hash('sha256', token);
}
