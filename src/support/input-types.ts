/**
 * Reads a JSON value as the shape that an operation expects: a fresh value with the known members only,
 * absent where it was null. The first wrong type ends it.
 *
 * The messages are AWS's, as its JSON services give them. Our choices: a Boolean takes no string, an
 * integer no fraction and nothing beyond 2^53, and only the alphabet of RFC 4648 with padding is base64.
 */
import type { ListShape, Shape, StructureShape } from './constraints.ts';

export const typeMessages = {
  list: 'Start of list found where not expected',
  structure: 'Start of structure or map found where not expected.',
  expectedList: 'Expected list or null',
  expectedStructure: 'Expected null',
  conversion: (token: string, target: string) => `${token} can not be converted to ${target}`,
  base64: 'STRING_VALUE can not be converted to a Blob: the value is not valid Base64',
} as const;

const targets = {
  string: 'a String',
  integer: 'an Integer',
  long: 'a Long',
  boolean: 'a Boolean',
  blob: 'a Blob',
} as const;

type Scalar = keyof typeof targets;

/** Thrown inside this file and taken up by readShape only. */
class WrongType extends Error {}

export type ReadShape =
  | { readonly ok: true; readonly value: ReadStructure }
  | { readonly ok: false; readonly message: string };

export interface ReadStructure {
  readonly [member: string]: ReadValue;
}

export type ReadValue = null | string | number | boolean | readonly ReadValue[] | ReadStructure;

/** Reads a whole input. `value` is what a JSON parser returned. */
export function readShape(value: unknown, members: StructureShape['members']): ReadShape {
  try {
    return { ok: true, value: readStructure(value, members) };
  } catch (error) {
    if (error instanceof WrongType) return { ok: false, message: error.message };
    throw error;
  }
}

function readStructure(value: unknown, members: StructureShape['members']): ReadStructure {
  if (Array.isArray(value)) throw new WrongType(typeMessages.list);
  if (typeof value !== 'object' || value === null) throw new WrongType(typeMessages.expectedStructure);
  const read: Record<string, ReadValue> = {};
  for (const [name, shape] of Object.entries(members)) {
    // Own members only: nothing is taken from a prototype.
    const member: unknown = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : null; // own
    if (member !== null && member !== undefined) read[name] = readValue(member, shape);
  }
  return read;
}

function readValue(value: unknown, shape: Shape): ReadValue {
  if (shape.type === 'structure') return readStructure(value, shape.members);
  if (shape.type === 'list') return readList(value, shape);
  const scalar = readScalar(value, shape.type);
  return shape.type === 'blob' ? readBase64(scalar) : scalar;
}

function readList(value: unknown, shape: ListShape): readonly ReadValue[] {
  if (Array.isArray(value)) {
    return value.map((member: unknown) => (member === null ? null : readValue(member, shape.member)));
  }
  throw new WrongType(typeof value === 'object' ? typeMessages.structure : typeMessages.expectedList);
}

function readScalar(value: unknown, type: Scalar): string | number | boolean {
  if (Array.isArray(value)) throw new WrongType(typeMessages.list);
  if (typeof value === 'string') {
    if (type === 'string' || type === 'blob') return value;
  } else if (typeof value === 'boolean') {
    if (type === 'boolean') return value;
  } else if (typeof value === 'number') {
    if ((type === 'integer' || type === 'long') && Number.isSafeInteger(value)) return value;
  } else {
    throw new WrongType(typeMessages.structure);
  }
  throw new WrongType(typeMessages.conversion(tokenOf(value), targets[type]));
}

/** What AWS's parser calls the token. */
function tokenOf(value: string | number | boolean): string {
  if (typeof value === 'string') return 'STRING_VALUE';
  if (typeof value === 'number') return 'NUMBER_VALUE';
  return value ? 'TRUE_VALUE' : 'FALSE_VALUE';
}

/** Searches for what base64 cannot be instead of matching all of it, which costs a stack on 32 MB. */
function readBase64(value: string | number | boolean): string {
  const text = String(value);
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const end = text.length - padding;
  const stray = text.slice(0, end).search(/[^A-Za-z0-9+/]/);
  if (text.length % 4 !== 0 || stray !== -1) throw new WrongType(typeMessages.base64);
  return text;
}
