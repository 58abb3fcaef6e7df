import type { Random } from '../seed.ts';
import type { RawRequest } from './raw-call.ts';

/** One alteration of a signed request. */
export interface Mutation {
  readonly name: string;
  readonly altered: RawRequest;
  /** The error that tells it apart. */
  readonly errorType: Refusal;
}

export type Refusal =
  | 'IncompleteSignatureException'
  | 'InvalidSignatureException'
  | 'UnknownOperationException'
  | 'UnrecognizedClientException';

/** No two of them the same in another case. */
export const signs = Array.from('abcdefghijklmnopqrstuvwxyz0123456789');

/** One character replaced by a letter or a digit that is not the same in another case. */
export function replaceOne(text: string, random: Random): string {
  const index = random.below(text.length);
  const old = text.charAt(index).toLowerCase();
  return text.slice(0, index) + random.pick(signs.filter((sign) => sign !== old)) + text.slice(index + 1);
}
