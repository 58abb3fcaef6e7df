/**
 * What a condition comes to for a request: true, false, a condition on the case where it speaks of a case
 * that is not known yet, or null where it cannot be decided (a variable without a value, a value of the
 * request that is not of the operator's type).
 */
import { anyOf, matchesAny, not } from './case-condition.ts';
import type { CaseKey, Residual, ValueMatch } from './case-condition.ts';
import type { Condition } from './conditions.ts';
import { isInNetwork, readNetwork } from './network.ts';
import type { Network } from './network.ts';
import { operators } from './operators.ts';
import type { Operator } from './operators.ts';
import { expandTemplate, patternText } from './template.ts';
import type { Template } from './template.ts';
import { isInOrder, readBoolean, readDate, readNumber } from './values.ts';
import { matchesPattern } from './wildcard.ts';

export interface ReadRequest {
  /** By key in lower case. A key without a value is absent. */
  readonly context: ReadonlyMap<string, readonly string[]>;
  /** Whether keys of the case that the context lacks are unknown yet, or absent because there is no case. */
  readonly caseKeys: 'unknown' | 'absent';
}

export function conditionResult(condition: Condition, request: ReadRequest): Residual | null {
  const actual = request.context.get(condition.key);
  if (actual === undefined && condition.caseKey !== null && request.caseKeys === 'unknown') {
    return resultOnCase(condition, condition.caseKey, request);
  }
  if (condition.name === 'Null') return isNullWanted(condition, actual === undefined);
  // First of all the condition's own values: one that lacks its variable is undecidable in any case.
  const matches = matcherOf(condition, request);
  if (matches === null) return null;
  return actual === undefined ? resultWhenAbsent(condition) : resultOn(condition, actual, matches);
}

function isNullWanted(condition: Condition, isAbsent: boolean): boolean {
  return condition.values.some((value) => readBoolean(textOf(value)) === isAbsent);
}

/** A missing key: ForAllValues holds, ForAnyValue does not, a negated operator holds, any other does not. */
function resultWhenAbsent({ name, set, ifExists }: Condition): boolean {
  if (set === 'all' || ifExists) return true;
  return set === null && operators[name].negated;
}

function resultOn(condition: Condition, actual: readonly string[], matches: Matcher): boolean | null {
  const results = actual.map(matches);
  if (results.includes(null)) return null;
  const isMatch = results.map(Boolean);
  const { negated } = operators[condition.name];
  switch (condition.set) {
    case 'all':
      return isMatch.every((match) => match !== negated);
    case 'any':
      return isMatch.some((match) => match !== negated);
    case null:
      // Without a qualifier the negated operator is the opposite of the plain one.
      return isMatch.includes(true) !== negated;
  }
}

type Matcher = (actual: string) => boolean | null;

/** Whether one value of the request matches one of the condition's. */
function matcherOf(condition: Condition, request: ReadRequest): Matcher | null {
  const operator: Operator = operators[condition.name];
  const { values } = condition;
  switch (operator.kind) {
    case 'string': {
      const matches = valueMatches(condition, request);
      return matches && ((actual) => matchesAny(matches, actual));
    }
    case 'arn':
      return arnMatcher(values, request);
    case 'number':
      return orderMatcher(operator, values, readNumber);
    case 'date':
      return orderMatcher(operator, values, readDate);
    case 'bool':
    case 'null':
      return orderMatcher(operator, values, (text) => nullOr(readBoolean(text), Number));
    case 'ip':
      return (actual) => {
        const address = readNetwork(actual);
        return address && values.some((value) => isInNetwork(address, networkOf(value)));
      };
  }
}

/** The texts or patterns of a string condition; null where a variable has no value. */
function valueMatches({ name, values }: Condition, { context }: ReadRequest): readonly ValueMatch[] | null {
  const { compare }: Operator = operators[name];
  const matches: ValueMatch[] = [];
  for (const value of values) {
    const pattern = expandTemplate(value, context);
    if (pattern === null) return null;
    const hasWildcard = pattern.some((part) => 'wildcard' in part);
    if (compare === 'like' && hasWildcard) matches.push({ kind: 'like', pattern });
    else
      matches.push({
        kind: 'equals',
        value: patternText(pattern),
        ignoreCase: compare === 'equal-ignoring-case',
      });
  }
  return matches;
}

/** ARNs are compared part by part: a wildcard does not reach over a colon but in the last part. */
function arnMatcher(values: readonly Template[], { context }: ReadRequest): Matcher | null {
  const wanted = values.map((value) => splitArn(value).map((part) => expandTemplate(part, context)));
  if (wanted.some((parts) => parts.includes(null))) return null;
  return (actual) => {
    const parts = actual.split(':');
    if (parts.length < 6) return null;
    const six = [...parts.slice(0, 5), parts.slice(5).join(':')];
    return wanted.some((patterns) =>
      patterns.every((pattern, index) => pattern !== null && matchesPattern(pattern, six[index] ?? '')),
    );
  };
}

/** Splits at the first five colons that the policy itself writes. */
function splitArn(value: Template): readonly Template[] {
  const parts: Template[number][][] = [[]];
  for (const part of value) {
    const pieces = 'literal' in part ? part.literal.split(':') : [];
    if (pieces.length === 0) parts.at(-1)?.push(part);
    for (const [index, piece] of pieces.entries()) {
      if (index > 0 && parts.length < 6) parts.push([]);
      else if (index > 0) parts.at(-1)?.push({ literal: ':' });
      parts.at(-1)?.push({ literal: piece });
    }
  }
  return parts;
}

function orderMatcher(
  { compare }: Operator,
  values: readonly Template[],
  read: (text: string) => number | null,
): Matcher {
  return (text) => {
    const actual = read(text);
    if (actual === null) return null;
    return values.some((value) =>
      nullOr(read(textOf(value)), (wanted) => isInOrder(compare, actual, wanted)),
    );
  };
}

/** The same condition asked of a case that is not known yet. Only string operators and Null get here. */
function resultOnCase(condition: Condition, key: CaseKey, request: ReadRequest): Residual | null {
  const present = { kind: 'present', key } as const;
  if (condition.name === 'Null') {
    return anyOf(
      condition.values.map((value) => (readBoolean(textOf(value)) === true ? not(present) : present)),
    );
  }
  const matches = valueMatches(condition, request);
  if (matches === null) return null;
  const some = { kind: 'some', key, matches } as const;
  const other = { kind: 'some-other', key, matches } as const;
  const { negated } = operators[condition.name];
  switch (condition.set) {
    case 'all':
      return not(negated ? some : other);
    case 'any':
      return orAbsent(condition, present, negated ? other : some);
    case null:
      return orAbsent(condition, present, negated ? not(some) : some);
  }
}

function orAbsent({ ifExists }: Condition, present: Residual, result: Residual): Residual {
  return ifExists ? anyOf([not(present), result]) : result;
}

/** The text of a value without variables. */
function textOf(value: Template): string {
  return value.map((part) => ('literal' in part ? part.literal : '')).join('');
}

/** Networks were read once already when the policy was. */
function networkOf(value: Template): Network {
  return readNetwork(textOf(value)) ?? { bits: 32, address: 0n, prefix: 33 };
}

function nullOr<Value, Result>(value: Value | null, then: (value: Value) => Result): Result | null {
  return value === null ? null : then(value);
}
