/**
 * Secrets that sign tokens, links and cookies. They live in the database, so that every replica and
 * every restart signs and reads the same.
 */
export interface KeyRing {
  /** 32 random bytes under that name, made by whoever asks first, the same for everybody after. */
  secret(name: string): Promise<Buffer>;
}
