/**
 * The Condition element: operators, keys and values, read and checked.
 * Source: IAM user guide, "JSON policy elements: Condition".
 */
import { isJsonObject } from '../json.ts';
import type { JsonValue } from '../json.ts';
import { caseKeys } from './case-condition.ts';
import type { CaseKey } from './case-condition.ts';
import { readNetwork } from './network.ts';
import { operators, readOperator } from './operators.ts';
import type { Operator, OperatorKind, OperatorUse } from './operators.ts';
import type { Problems } from './problems.ts';
import { readTemplate } from './template.ts';
import type { Template } from './template.ts';
import { readBoolean, readDate, readNumber } from './values.ts';
import { foldCase } from './wildcard.ts';

export interface Condition extends OperatorUse {
  /** In lower case: keys do not mind it. */
  readonly key: string;
  readonly caseKey: CaseKey | null;
  /** One of them must match; under a negated operator, none. */
  readonly values: readonly Template[];
}

const caseKeysByName = new Map(caseKeys.map((key) => [foldCase(`supportcenter:${key}`), key]));

/** Reads the element; a null stands for each condition that was not understood. */
export function readConditions(
  element: JsonValue | undefined,
  path: string,
  variables: boolean,
  problems: Problems,
): readonly (Condition | null)[] {
  if (element === undefined) return [];
  if (!isJsonObject(element)) return [problems.add(path, 'Condition must be an object.')];
  return Object.entries(element).flatMap(([name, block]) => {
    const blockPath = `${path}.${name}`;
    const operator = readOperator(name);
    if (operator === null) return [problems.add(blockPath, `There is no condition operator "${name}".`)];
    if (!isJsonObject(block))
      return [problems.add(blockPath, 'An operator needs an object of keys and values.')];
    return Object.entries(block).map(([key, value]) =>
      readCondition(operator, key, value, `${blockPath}.${key}`, variables, problems),
    );
  });
}

function readCondition(
  use: OperatorUse,
  key: string,
  value: JsonValue,
  path: string,
  variables: boolean,
  problems: Problems,
): Condition | null {
  const operator: Operator = operators[use.name];
  const keyFault = faultOfKey(key, operator);
  if (keyFault !== null) return problems.add(path, keyFault);
  const texts = readTexts(value);
  if (texts === null) return problems.add(path, 'A condition needs a value or a list of values.');

  const values: Template[] = [];
  for (const text of texts) {
    const template = readValue(text, operator, variables);
    if (typeof template === 'string') return problems.add(path, template);
    values.push(template);
  }
  const lowerKey = foldCase(key);
  return { ...use, key: lowerKey, caseKey: caseKeysByName.get(lowerKey) ?? null, values };
}

function faultOfKey(key: string, { kind }: Operator): string | null {
  if (!/^[A-Za-z0-9-]+:\S(?:.*\S)?$/.test(key)) return `"${key}" is not a condition key.`;
  if (!foldCase(key).startsWith('supportcenter:')) return null;
  if (!caseKeysByName.has(foldCase(key))) return `There is no condition key "${key}".`;
  // What remains of a policy becomes a query; attributes of a case are texts.
  return kind === 'string' || kind === 'null' ? null : `"${key}" takes string operators and Null only.`;
}

/** One value or several, numbers and booleans as their texts; null for anything else. */
function readTexts(value: JsonValue): readonly string[] | null {
  const values = Array.isArray(value) ? (value as readonly JsonValue[]) : [value]; // Array.isArray loses "readonly"
  const texts = values.flatMap((each) =>
    typeof each === 'string' || typeof each === 'number' || typeof each === 'boolean' ? [String(each)] : [],
  );
  return texts.length === values.length && texts.length > 0 ? texts : null;
}

/** The value as a template, or what is wrong with it. */
function readValue(text: string, { kind, compare }: Operator, variables: boolean): Template | string {
  const isText = kind === 'string' || kind === 'arn';
  const template = readTemplate(text, { variables, wildcards: compare === 'like' });
  if (template === null) return `"${text}" holds a policy variable that is not well formed.`;
  const own = template.find((part) => 'variable' in part && part.variable.startsWith('supportcenter:'));
  if (own !== undefined) return 'An attribute of the case cannot be a policy variable.';
  if (!isText && variables && text.includes('${')) {
    return 'Policy variables can be used with string and ARN operators only.';
  }
  return isValueOf[kind](text) ? template : `"${text}" is not ${kindNames[kind]}.`;
}

const isValueOf: Readonly<Record<OperatorKind, (text: string) => boolean>> = {
  string: () => true,
  number: (text) => readNumber(text) !== null,
  date: (text) => readDate(text) !== null,
  bool: (text) => readBoolean(text) !== null,
  ip: (text) => readNetwork(text) !== null,
  arn: (text) => text.split(':').length >= 6,
  null: (text) => readBoolean(text) !== null,
};

const kindNames: Readonly<Record<OperatorKind, string>> = {
  string: 'a text',
  number: 'a number',
  date: 'a date in ISO 8601 or in seconds since 1970',
  bool: 'true or false',
  ip: 'an IP address or a network in CIDR notation',
  arn: 'an ARN of six parts',
  null: 'true or false',
};
