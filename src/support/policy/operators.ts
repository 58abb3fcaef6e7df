/**
 * The condition operators, each once. Source: IAM user guide, "Condition operators". BinaryEquals is left
 * out: no key of ours is binary.
 */
export type OperatorKind = 'string' | 'number' | 'date' | 'bool' | 'ip' | 'arn' | 'null';

export interface Operator {
  readonly kind: OperatorKind;
  /** A negated operator is the exact opposite of the one without Not. */
  readonly negated: boolean;
  readonly compare: 'equal' | 'equal-ignoring-case' | 'like' | 'less' | 'at-most' | 'greater' | 'at-least';
}

function is(kind: OperatorKind, compare: Operator['compare'] = 'equal'): Operator {
  return { kind, negated: false, compare };
}

function isNot(kind: OperatorKind, compare: Operator['compare'] = 'equal'): Operator {
  return { kind, negated: true, compare };
}

export const operators = {
  StringEquals: is('string'),
  StringNotEquals: isNot('string'),
  StringEqualsIgnoreCase: is('string', 'equal-ignoring-case'),
  StringNotEqualsIgnoreCase: isNot('string', 'equal-ignoring-case'),
  StringLike: is('string', 'like'),
  StringNotLike: isNot('string', 'like'),
  NumericEquals: is('number'),
  NumericNotEquals: isNot('number'),
  NumericLessThan: is('number', 'less'),
  NumericLessThanEquals: is('number', 'at-most'),
  NumericGreaterThan: is('number', 'greater'),
  NumericGreaterThanEquals: is('number', 'at-least'),
  DateEquals: is('date'),
  DateNotEquals: isNot('date'),
  DateLessThan: is('date', 'less'),
  DateLessThanEquals: is('date', 'at-most'),
  DateGreaterThan: is('date', 'greater'),
  DateGreaterThanEquals: is('date', 'at-least'),
  Bool: is('bool'),
  IpAddress: is('ip'),
  NotIpAddress: isNot('ip'),
  // AWS treats both pairs alike: wildcards count in ArnEquals too.
  ArnEquals: is('arn', 'like'),
  ArnLike: is('arn', 'like'),
  ArnNotEquals: isNot('arn', 'like'),
  ArnNotLike: isNot('arn', 'like'),
  Null: is('null'),
} as const satisfies Record<string, Operator>;

export type OperatorName = keyof typeof operators;

export interface OperatorUse {
  readonly name: OperatorName;
  /** ForAnyValue, ForAllValues, or neither. */
  readonly set: 'any' | 'all' | null;
  readonly ifExists: boolean;
}

const use = /^(?:(ForAnyValue|ForAllValues):)?([A-Za-z]+?)(IfExists)?$/;

/** Reads e.g. `ForAnyValue:StringLikeIfExists`, spelled exactly; null where there is no such operator. */
export function readOperator(text: string): OperatorUse | null {
  const [, set, name = '', ifExists] = use.exec(text) ?? [];
  if (!isOperatorName(name)) return null;
  if (name === 'Null' && (set !== undefined || ifExists !== undefined)) return null;
  const quantifier = set === undefined ? null : set === 'ForAnyValue' ? 'any' : 'all';
  return { name, set: quantifier, ifExists: ifExists !== undefined };
}

function isOperatorName(name: string): name is OperatorName {
  return Object.hasOwn(operators, name);
}
