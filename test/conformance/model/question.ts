import * as fc from 'fast-check';

import { Ref } from './ref.ts';
import { people } from './world.ts';
import type { Person, World } from './world.ts';

/** One request, with references for ids, and what the model answers. */
export interface Question {
  /** Milliseconds that pass before. */
  readonly tick: number;
  readonly asked: Asked;
  /** Throws `Refused`. */
  answer(world: World): unknown;
}

export type Asked =
  | { readonly kind: 'api'; readonly owner: Person; readonly operation: string; readonly input: object }
  | { readonly kind: 'desk'; readonly owner: Person; readonly input: object }
  | { readonly kind: 'clock'; readonly seconds: number }
  | { readonly kind: 'restart' };

/** What a step asks, by what there is when its turn comes. */
export type Step = (world: World) => Iterable<Question>;

const nothing = new Ref('nothing', 0);

/** Mostly one of the newest, now and then any, and once in a while something that there is not. */
export function pickRef<Value>(list: readonly Value[], which: number, refOf: (value: Value) => Ref): Ref {
  const some = which % 5 === 0 ? list : list.slice(-6);
  const value = which % 23 === 0 ? undefined : some[which % some.length];
  return value === undefined ? nothing : refOf(value);
}

/** A choice, spread evenly. */
export const which = fc.noBias(fc.nat(1_000_000));

/** True once in so many times. */
export function once(times: number): fc.Arbitrary<boolean> {
  return fc.noBias(fc.nat(times - 1)).map((number) => number === times - 1);
}

/** Members that are absent are left out, as JSON does. */
export function present(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

export const owner = fc.constantFrom(...people);

/** Which case, and who asks: its owner but for once in a while. */
export const someCase = fc.record({ one: which, owner, isAnyone: once(12) });

export function pickCase(
  { cases }: World,
  given: { readonly one: number; readonly owner: Person; readonly isAnyone: boolean },
): { readonly caseId: Ref; readonly owner: Person } {
  const caseId = pickRef(cases, given.one, (one) => one.id);
  const found = cases.find((one) => one.id === caseId);
  return { caseId, owner: given.isAnyone || !found ? given.owner : found.owner };
}
