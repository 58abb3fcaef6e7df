/**
 * Checks the input of an operation as AWS's JSON services do: first the types of all members, then the
 * constraints of all members, counted together in one message.
 *
 * AWS's: the grammar of the messages, the path of a member, the cap of ten. Ours, because Support does
 * not document it: that these are the messages of Support too, that a null in a list is refused, that a
 * long value is cut.
 */
import type { ServedName } from './console-operations.ts';
import type { Bounds, InputOf, ListShape, Member, Shape, StructureShape } from './constraints.ts';
import { servedInputs } from './constraints.ts';
import type { ReadStructure, ReadValue } from './input-types.ts';
import { readShape } from './input-types.ts';
import { shorten } from './shorten.ts';

export interface InputProblem {
  readonly kind: 'SerializationException' | 'ValidationException';
  readonly message: string;
}

export type ReadInput<Name extends ServedName> =
  | { readonly ok: true; readonly input: InputOf<Name> }
  | { readonly ok: false; readonly problem: InputProblem };

/** Longest value in a message, in UTF-16 units. */
const longestValue = 256;
const mostProblems = 10;

/** What is wrong with the input of an operation, or null. `input` is what a JSON parser returned. */
export function checkInput(operation: ServedName, input: unknown): InputProblem | null {
  const read = readInput(operation, input);
  return read.ok ? null : read.problem;
}

/**
 * Checks an input and returns a copy of it with the known members only; null members are absent.
 * Blobs stay base64. Never throws on any JSON value.
 */
export function readInput<Name extends ServedName>(operation: Name, input: unknown): ReadInput<Name> {
  const members: StructureShape['members'] = servedInputs[operation];
  const read = readShape(input, members);
  if (!read.ok) return { ok: false, problem: { kind: 'SerializationException', message: read.message } };
  const problems = problemsOfStructure(read.value, members, '').take(mostProblems).toArray();
  if (problems.length > 0) {
    const count = `${problems.length} validation error${problems.length === 1 ? '' : 's'} detected: `;
    return { ok: false, problem: { kind: 'ValidationException', message: count + problems.join('; ') } };
  }
  // Every member was read by its shape just now, and InputOf is derived from the same shapes.
  return { ok: true, input: read.value as unknown as InputOf<Name> };
}

function* problemsOfStructure(
  value: ReadStructure,
  members: Readonly<Record<string, Member>>,
  path: string,
): Generator<string> {
  for (const [name, shape] of Object.entries(members)) {
    const member = value[name];
    if (member !== undefined) yield* problemsOf(member, shape, path + name);
    else if (shape.required === true) yield problem(null, path + name, 'Member must not be null');
  }
}

function* problemsOf(value: ReadValue, shape: Shape, path: string): Generator<string> {
  if (shape.type === 'structure') {
    // readShape made it of this shape.
    yield* problemsOfStructure(value as ReadStructure, shape.members, `${path}.`);
  } else if (shape.type === 'list') {
    yield* problemsOfList(value as readonly ReadValue[], shape, path); // the same
  } else {
    for (const constraint of brokenConstraints(value, shape)) yield problem(value, path, constraint);
  }
}

function* problemsOfList(values: readonly ReadValue[], shape: ListShape, path: string): Generator<string> {
  for (const constraint of outside(values.length, shape.size, 'length'))
    yield problem(values, path, constraint);
  for (const [index, value] of values.entries()) {
    const memberPath = `${path}.${index + 1}.member`;
    if (value === null) {
      if (shape.sparse !== true) yield problem(null, memberPath, 'Member must not be null');
    } else if (shape.member.type === 'structure') {
      yield* problemsOf(value, shape.member, memberPath);
    } else if (brokenConstraints(value, shape.member).length > 0) {
      // Simple members are reported once, for the list as a whole.
      const all = constraintsOf(shape.member).join(', ');
      yield problem(values, path, `Member must satisfy constraint: [${all}]`);
      return;
    }
  }
}

function brokenConstraints(value: ReadValue, shape: Shape): readonly string[] {
  if (typeof value === 'string' && shape.type === 'string') {
    return outside(lengthOf(value, shape.length), shape.length, 'length');
  }
  if (typeof value === 'number' && (shape.type === 'integer' || shape.type === 'long')) {
    return outside(value, shape.range, 'value');
  }
  return [];
}

function constraintsOf(shape: Shape): readonly string[] {
  if (shape.type !== 'string') return [];
  const { max, min } = shape.length ?? {};
  return [
    ...(max === undefined ? [] : [upper('length', max)]),
    ...(min === undefined ? [] : [lower('length', min)]),
  ];
}

type Measure = 'length' | 'value';

const upper = (measure: Measure, max: number) => `Member must have ${measure} less than or equal to ${max}`;
const lower = (measure: Measure, min: number) =>
  `Member must have ${measure} greater than or equal to ${min}`;

function outside(amount: number, bounds: Bounds | undefined, measure: Measure): readonly string[] {
  if (bounds?.max !== undefined && amount > bounds.max) return [upper(measure, bounds.max)];
  if (bounds?.min !== undefined && amount < bounds.min) return [lower(measure, bounds.min)];
  return [];
}

/**
 * The model counts Unicode code points, JavaScript UTF-16 units, of which a code point has one or two:
 * only near a bound it needs counting.
 */
function lengthOf(text: string, { min = 0, max = Infinity }: Bounds = {}): number {
  if (text.length <= max && text.length >= 2 * min) return text.length;
  let count = text.length;
  for (let index = 0; index < text.length - 1; index++) {
    if (text.charCodeAt(index) >= 0xd800 && text.charCodeAt(index) <= 0xdbff) count--;
  }
  return count;
}

function problem(value: ReadValue, path: string, constraint: string): string {
  const shown = value === null ? 'null' : `'${shorten(show(value), longestValue)}'`;
  return `Value ${shown} at '${path}' failed to satisfy constraint: ${constraint}`;
}

function show(value: ReadValue): string {
  if (value === null || typeof value !== 'object') return String(value);
  // A list in a message is never longer than the message may be; objects occur in no bounded list.
  if (Array.isArray(value)) return `[${value.slice(0, longestValue).map(show).join(', ')}]`;
  return '{}';
}
