/** Bodies that a hostile client could sign, made from the constraints of an operation. */
import * as fc from 'fast-check';

import type { Bounds, Shape } from '../../../src/support/constraints.ts';
import type { ServedName } from '../../../src/support/console-operations.ts';
import { brokenJson } from './broken-json.ts';
import { raw, write } from './hostile-body.ts';
import type { HostileBody, Input } from './hostile-body.ts';
import { nastyStrings } from './nasty-strings.ts';
import { put, slotsOfOperation, validInput } from './slots.ts';
import type { Slot } from './slots.ts';

const scalars: readonly unknown[] = ['text', 7, 1.5, raw('1e400'), raw('-0.1e-9'), true, false];
const containers: readonly unknown[] = [{}, [], [[[]]], { a: { b: {} } }];

/** What a shape does not take. Null is as if it were absent. */
function wrongValues({ type }: Shape): readonly unknown[] {
  if (type === 'list') return [...scalars, {}, { 0: 'x', length: 1 }];
  if (type === 'structure') return [...scalars, [], [{}]];
  if (type === 'boolean') return ['true', 'false', 0, 1, ...containers];
  if (type === 'blob') return [7, true, '***', 'YQ=', 'Y', 'YQ==YQ==', 'Y Q==', 'ä', ...containers];
  if (type === 'string') return [7, 1.5, true, raw('1e400'), ...containers];
  return ['7', '', 1.5, raw('1e400'), raw('9007199254740993'), raw('1e-7'), true, ...containers];
}

function sized(shape: Shape, size: number): unknown {
  if (shape.type === 'list') return Array.from({ length: size }, (_, index) => `${index}`);
  if (shape.type === 'string') return '🙂'.repeat(size);
  return size;
}

/** Values at a bound, and beyond it by one. */
function boundValues(shape: Shape): { value: unknown; isWithin: boolean }[] {
  const bounds: Bounds =
    ('length' in shape ? shape.length : 'range' in shape ? shape.range : undefined) ?? {};
  const { min, max } = shape.type === 'list' ? (shape.size ?? {}) : bounds;
  const isSize = shape.type === 'list' || shape.type === 'string';
  const list: { value: unknown; isWithin: boolean }[] = [];
  const add = (size: number, isWithin: boolean): void => {
    if (!isSize || size >= 0) list.push({ value: sized(shape, size), isWithin });
  };
  if (min !== undefined) add(min, true);
  if (min !== undefined) add(min - 1, false);
  // Two hundred million bytes of text are another proof.
  if (max !== undefined && (!isSize || max <= 10_000)) {
    add(max, true);
    add(max + 1, false);
  }
  return list;
}

/** Breaks one place of an input; `which` chooses how. */
type Break = (input: Input, slot: Slot, which: number) => HostileBody;

const breakType: Break = (input, { path, shape }, which) => {
  const values = wrongValues(shape);
  const body = write(put(input, path, values[which % values.length]));
  return { kind: `wrong type at ${path.join('.')}`, body, errorType: 'SerializationException' };
};

const reachBound: Break = (input, { path, shape }, which) => {
  const values = boundValues(shape);
  const { value, isWithin } = values[which % values.length] ?? { value: null, isWithin: true };
  const body = write(put(input, path, value));
  return { kind: `bound of ${path.join('.')}`, body, errorType: isWithin ? null : 'ValidationException' };
};

/** One of the places, in an input that has it beside some of the optional members. */
function broken(operation: ServedName, slots: readonly Slot[], how: Break): fc.Arbitrary<HostileBody>[] {
  if (slots.length === 0) return [];
  const arbitrary = fc
    .tuple(validInputs(operation), fc.constantFrom(...slots), fc.nat(99))
    .map(([input, slot, which]) => {
      const place = validInput(operation, (name) => name === slot.path[0]);
      return how({ ...input, ...place }, slot, which);
    });
  return [arbitrary];
}

function validInputs(operation: ServedName): fc.Arbitrary<Input> {
  const names = [...new Set(slotsOfOperation(operation).map(({ path }) => String(path[0])))];
  return fc.subarray(names).map((wanted) => validInput(operation, (name) => wanted.includes(name)));
}

function withNastyText(operation: ServedName, slots: readonly Slot[]): fc.Arbitrary<HostileBody>[] {
  if (slots.length === 0) return [];
  const arbitrary = fc
    .tuple(validInputs(operation), fc.constantFrom(...slots), nastyStrings)
    .map(([input, { path }, { text, errorType }]) => {
      const place = validInput(operation, (name) => name === path[0]);
      return {
        kind: `text at ${path.join('.')}`,
        body: write(put({ ...input, ...place }, path, text)),
        errorType,
      };
    });
  return [arbitrary];
}

/** All that can be wrong with an input of the operation, and now and then nothing. */
export function hostileBody(operation: ServedName): fc.Arbitrary<HostileBody> {
  const slots = slotsOfOperation(operation);
  const texts = slots.filter(({ shape }) => shape.type === 'string');
  const bounded = slots.filter(({ shape }) => boundValues(shape).length > 0);
  const inputs = validInputs(operation);
  return fc.oneof(
    ...broken(operation, slots, breakType),
    ...broken(operation, bounded, reachBound),
    ...withNastyText(operation, texts),
    inputs.chain(brokenJson),
    inputs.map((input) => ({ kind: 'valid', body: write(input), errorType: null })),
  );
}
