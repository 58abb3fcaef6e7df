/** Keys and values that people and other services put on a case. Bounds and rules are ours. */
export const attributeLimits = {
  /** Attributes of one case. */
  count: 50,
  /** Unicode code points. */
  key: 128,
  value: 256,
} as const;

export interface CaseAttribute {
  readonly key: string;
  readonly value: string;
}

/** What is set and what is taken away; keys that are named in neither stay as they are. */
export interface AttributeChange {
  readonly attributes: readonly CaseAttribute[];
  readonly removedKeys: readonly string[];
}

export type AttributeProblem = 'blank' | 'invisible' | 'edges' | 'duplicate';

const messages: Readonly<Record<AttributeProblem, string>> = {
  blank: 'a key must not be empty',
  invisible: 'keys and values must have visible characters only',
  edges: 'a key must not begin or end with a space',
  duplicate: 'a key must be given once',
};

const unprintable = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}]/u;

/** What is wrong with one attribute by itself; null for nothing. */
export function problemOfAttribute({ key, value }: CaseAttribute): AttributeProblem | null {
  if (key.trim() === '') return 'blank';
  if (key !== key.trim()) return 'edges';
  return unprintable.test(key) || unprintable.test(value) ? 'invisible' : null;
}

/** What is wrong with a change, in words for the caller; null for nothing. Bounds are checked elsewhere. */
export function problemOfChange({ attributes, removedKeys }: AttributeChange): string | null {
  const [problem] = attributes.flatMap((attribute) => problemOfAttribute(attribute) ?? []);
  if (problem) return messages[problem];
  const keys = [...attributes.map(({ key }) => key), ...removedKeys];
  return new Set(keys).size === keys.length ? null : messages.duplicate;
}

/** What a case has after a change, sorted by key. */
export function changedAttributes(
  known: readonly CaseAttribute[],
  { attributes, removedKeys }: AttributeChange,
): CaseAttribute[] {
  const byKey = new Map(known.map(({ key, value }) => [key, value]));
  for (const key of removedKeys) byKey.delete(key);
  for (const { key, value } of attributes) byKey.set(key, value);
  const all = [...byKey].map(([key, value]) => ({ key, value }));
  // By code units, as both databases sort.
  return all.toSorted((left, right) => (left.key < right.key ? -1 : 1));
}
