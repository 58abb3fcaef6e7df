/** What the steps say and send, as arbitraries. */
import * as fc from 'fast-check';

import { once, pickRef, which } from './question.ts';
import type { Ref } from './ref.ts';
import type { Person, World } from './world.ts';
import type { Body } from './writes.ts';

export const invalid = 'InvalidParameterValueException';
export const rarely = once(15);
export const tick = fc.constantFrom(1, 1, 7, 60_000);

/** Everything that JSON and both engines can hold: NUL is refused on the way in. */
export const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  .map((string) => string.replaceAll('\0', '0'));

export interface Said extends Body {
  readonly problem: string | null;
}

export const said = (sent: string, stored = sent, problem: string | null = null): Said => ({
  sent,
  stored,
  problem,
});
export const body = fc.oneof(
  { weight: 9, arbitrary: text.map((sent) => said(sent)) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      said('', '', 'ValidationException'),
      said('x'.repeat(8001), '', 'ValidationException'),
      said('🙂'.repeat(8000)),
      said('card 4111 1111 1111 1111', 'card [REDACTED_BY_AWS]-1111'),
      said('key wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY.', 'key [REDACTED_BY_AWS].'),
    ),
  },
);

const addresses = fc.array(fc.constantFrom('a@example.com', 'b@example.com', 'ü@exämple.example'), {
  maxLength: 4,
});
interface Contacts {
  readonly cc: readonly string[];
  readonly problem: string | null;
}

export const contacts = fc.oneof(
  { weight: 15, arbitrary: addresses.map((cc): Contacts => ({ cc, problem: null })) },
  { weight: 1, arbitrary: fc.constant<Contacts>({ cc: ['no address'], problem: invalid }) },
);

export const file = fc.record({
  fileName: fc.constantFrom('a.txt', 'Größe "2".bin', '日本語.log', '🙂'),
  data: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString('base64')),
});

/** Mostly one that can be used. */
export function setOf({ sets }: World, asking: Person, chosen: number | null): Ref | null {
  if (chosen === null) return null;
  const usable = sets.filter((set) => set.owner === asking && !set.isUsed);
  if (usable.length === 0 && chosen % 8 > 0) return null;
  return pickRef(chosen % 4 === 0 ? sets : usable, chosen, (set) => set.id);
}
export const maybeSet = fc.option(which, { nil: null, freq: 3 });
