/** Why the command line ends, as its exit code says it. */
export const exitCodes = { done: 0, refused: 1, usage: 2, noConnection: 3 } as const;

/** The command or a file that it reads is wrong; nothing was sent. The message stands alone. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** No answer that could be understood came from the address. */
export class NoConnection extends Error {
  override name = 'NoConnection';
}

/** There was an answer, and it is no. */
export class Refused extends Error {
  override name = 'Refused';
}
