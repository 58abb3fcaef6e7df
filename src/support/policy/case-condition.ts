/**
 * What is left of a policy when the case is not known yet: a condition on the case's attributes. It is
 * data, so that a store can turn it into a query and `matchesCase` can apply it to one case.
 */
import type { Pattern } from './wildcard.ts';
import { foldCase, matchesPattern } from './wildcard.ts';

/** The attributes of a case that our own condition keys `supportcenter:<key>` speak of. */
export const caseKeys = ['SubmittedBy', 'OpenedBy', 'Label', 'ServiceCode', 'Team'] as const;

export type CaseKey = (typeof caseKeys)[number];

/**
 * A case's values for each key; none where it has none. SubmittedBy and ServiceCode have one at most, OpenedBy two:
 * the person's id and name, to be held against `aws:userid`, which everybody has, or `aws:username`.
 */
export type CaseAttributes = Readonly<Record<CaseKey, readonly string[]>>;

/** `ignoreCase` concerns ASCII letters only. `like` minds the case. */
export type ValueMatch =
  | { readonly kind: 'equals'; readonly value: string; readonly ignoreCase: boolean }
  | { readonly kind: 'like'; readonly pattern: Pattern };

export type CaseTest =
  /** Some value of the key matches at least one of these. */
  | { readonly kind: 'some'; readonly key: CaseKey; readonly matches: readonly ValueMatch[] }
  /** Some value of the key matches none of these. */
  | { readonly kind: 'some-other'; readonly key: CaseKey; readonly matches: readonly ValueMatch[] }
  /** The key has a value. */
  | { readonly kind: 'present'; readonly key: CaseKey };

export type CaseCondition =
  | CaseTest
  | { readonly kind: 'not'; readonly condition: CaseCondition }
  /** Two conditions or more. */
  | { readonly kind: 'all' | 'any'; readonly conditions: readonly CaseCondition[] };

/** A condition, or its value where it does not depend on the case. */
export type Residual = boolean | CaseCondition;

export function allOf(conditions: readonly Residual[]): Residual {
  return join('all', conditions, false);
}

export function anyOf(conditions: readonly Residual[]): Residual {
  return join('any', conditions, true);
}

export function not(condition: Residual): Residual {
  if (typeof condition === 'boolean') return !condition;
  return condition.kind === 'not' ? condition.condition : { kind: 'not', condition };
}

/** Joins with constants folded, nested joins of the same kind flattened, repetitions left out. */
function join(kind: 'all' | 'any', conditions: readonly Residual[], decisive: boolean): Residual {
  const kept = new Map<string, CaseCondition>();
  for (const condition of conditions) {
    if (condition === decisive) return decisive;
    if (typeof condition === 'boolean') continue;
    const parts = condition.kind === kind ? condition.conditions : [condition];
    for (const part of parts) kept.set(JSON.stringify(part), part);
  }
  for (const condition of kept.values()) {
    // A condition and its opposite decide the whole.
    if (condition.kind === 'not' && kept.has(JSON.stringify(condition.condition))) return decisive;
  }
  const [first, ...others] = kept.values();
  if (first === undefined) return !decisive;
  return others.length === 0 ? first : { kind, conditions: [first, ...others] };
}

export function matchesCase(condition: CaseCondition, attributes: CaseAttributes): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.conditions.every((part) => matchesCase(part, attributes));
    case 'any':
      return condition.conditions.some((part) => matchesCase(part, attributes));
    case 'not':
      return !matchesCase(condition.condition, attributes);
    case 'present':
      return attributes[condition.key].length > 0;
    case 'some':
      return attributes[condition.key].some((value) => matchesAny(condition.matches, value));
    case 'some-other':
      return attributes[condition.key].some((value) => !matchesAny(condition.matches, value));
  }
}

export function matchesAny(matches: readonly ValueMatch[], value: string): boolean {
  return matches.some((match) => {
    if (match.kind === 'like') return matchesPattern(match.pattern, value);
    return match.ignoreCase ? foldCase(match.value) === foldCase(value) : match.value === value;
  });
}
