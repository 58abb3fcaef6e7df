/** The places of an operation's input, as the constraints list them. */
import { servedInputs } from '../../../src/support/constraints.ts';
import type { Member, Shape } from '../../../src/support/constraints.ts';
import type { ServedName } from '../../../src/support/console-operations.ts';

export interface Slot {
  readonly path: readonly (string | number)[];
  readonly shape: Shape;
}

type Members = Readonly<Record<string, Member>>;

/** What has to be right for a request to get beyond the first check; anything else is a short text. */
const plausible: Readonly<Record<string, unknown>> = {
  afterTime: '2020-01-01T00:00:00Z',
  beforeTime: '2038-01-01T00:00:00Z',
  categoryCode: 'timeout',
  ccEmailAddresses: ['a@example.com'],
  checkId: 'Pfx0RwqBli',
  checkIds: ['Pfx0RwqBli'],
  data: 'YQ==',
  issueType: 'technical',
  language: 'en',
  serviceCode: 'aws-lambda',
  serviceCodeList: ['aws-lambda'],
  severityCode: 'low',
};

function slotsOf(shape: Shape, path: Slot['path']): Slot[] {
  const own = { path, shape };
  if (shape.type === 'list') return [own, ...slotsOf(shape.member, [...path, 0])];
  if (shape.type !== 'structure') return [own];
  const members = Object.entries(shape.members);
  return [own, ...members.flatMap(([name, member]) => slotsOf(member, [...path, name]))];
}

/** Every member, and every member of a member. */
export function slotsOfOperation(operation: ServedName): Slot[] {
  const members: Members = servedInputs[operation];
  return Object.entries(members).flatMap(([name, member]) => slotsOf(member, [name]));
}

function valueOf(name: string, shape: Shape): unknown {
  const known = plausible[name];
  if (known !== undefined) return known;
  if (shape.type === 'list') return [valueOf('', shape.member)];
  if (shape.type === 'structure') return membersOf(shape.members, () => true);
  if (shape.type === 'boolean') return false;
  if (shape.type === 'integer' || shape.type === 'long') return Math.max(shape.range?.min ?? 1, 1);
  if (shape.type === 'blob') return 'YQ==';
  return 'x'.repeat(Math.max(('length' in shape ? shape.length?.min : null) ?? 1, 1));
}

function membersOf(members: Members, isWanted: (name: string) => boolean): Record<string, unknown> {
  const wanted = Object.entries(members).filter(([name, member]) => member.required ?? isWanted(name));
  return Object.fromEntries(wanted.map(([name, member]) => [name, valueOf(name, member)]));
}

/** An input that breaks no constraint, with what is required and what is wanted. */
export function validInput(
  operation: ServedName,
  isWanted: (name: string) => boolean,
): Record<string, unknown> {
  return membersOf(servedInputs[operation], isWanted);
}

/** A copy with another value in one place. */
export function put(value: unknown, path: Slot['path'], replacement: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return replacement;
  if (Array.isArray(value)) {
    return value.map((each: unknown, index) => (index === first ? put(each, rest, replacement) : each));
  }
  if (typeof value !== 'object' || value === null) return value;
  // `__proto__` is an own member here and has to stay one.
  const copy: Record<string, unknown> = Object.assign(Object.create(null), value);
  copy[first] = put(copy[first], rest, replacement);
  return copy;
}
