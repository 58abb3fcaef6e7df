/** One statement of a policy, read and checked. */
import { isJsonObject } from '../json.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { readConditions } from './conditions.ts';
import type { Condition } from './conditions.ts';
import type { Problems } from './problems.ts';
import { foldCase, matchesPattern, toPattern } from './wildcard.ts';
import type { Pattern } from './wildcard.ts';

export interface Statement {
  readonly sid: string | null;
  readonly effect: 'Allow' | 'Deny';
  /** Null where it could not be read. */
  readonly actions: ActionMatch | null;
  /** All must hold. Null where one could not be read. */
  readonly conditions: readonly (Condition | null)[];
  /** Whether every part was understood. */
  readonly isReadable: boolean;
}

export interface ActionMatch {
  /** NotAction: every action but these. */
  readonly except: boolean;
  /** In lower case. */
  readonly patterns: readonly Pattern[];
}

/** Stands for what could not be read at all: denies everything. */
export const unreadableStatement: Statement = {
  sid: null,
  effect: 'Deny',
  actions: null,
  conditions: [],
  isReadable: false,
};

const elements = new Set(['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'Condition']);

/** `variables`: whether the document's version has policy variables. */
export function readStatement(
  value: JsonValue,
  path: string,
  variables: boolean,
  problems: Problems,
): Statement {
  const before = problems.grave;
  if (!isJsonObject(value)) {
    problems.add(path, 'A statement must be an object.');
    return unreadableStatement;
  }
  for (const name of Object.keys(value)) {
    if (!elements.has(name)) problems.add(`${path}.${name}`, faultOfElement(name));
  }
  const effect = readEffect(value['Effect'], `${path}.Effect`, problems);
  const actions = readActions(value, path, problems);
  checkResource(value['Resource'], `${path}.Resource`, problems);
  const conditions = readConditions(value['Condition'], `${path}.Condition`, variables, problems);
  const sid = readSid(value['Sid'], `${path}.Sid`, problems);
  return { sid, effect, actions, conditions, isReadable: problems.grave === before };
}

/** Whether a statement speaks of an action. What could not be read is taken to speak of every one. */
export function matchesAction(actions: ActionMatch | null, action: string): boolean {
  if (actions === null) return true;
  const lower = foldCase(action);
  return actions.patterns.some((pattern) => matchesPattern(pattern, lower)) !== actions.except;
}

function faultOfElement(name: string): string {
  if (name === 'NotResource') return 'Support has no resources: use Resource "*".';
  if (name === 'Principal' || name === 'NotPrincipal') {
    return `${name} does not belong into a policy that is attached to a user, group or role.`;
  }
  return `There is no element "${name}" in a statement.`;
}

function readEffect(value: JsonValue | undefined, path: string, problems: Problems): 'Allow' | 'Deny' {
  if (value === 'Allow' || value === 'Deny') return value;
  problems.add(path, 'Effect must be "Allow" or "Deny".');
  return 'Deny';
}

function readActions(statement: JsonObject, path: string, problems: Problems): ActionMatch | null {
  const { Action: action, NotAction: notAction } = statement;
  if ((action === undefined) === (notAction === undefined)) {
    return problems.add(path, 'A statement needs either Action or NotAction.');
  }
  const name = action === undefined ? 'NotAction' : 'Action';
  const patterns = readPatterns(action ?? notAction, `${path}.${name}`, problems);
  return patterns === null ? null : { except: action === undefined, patterns };
}

function readPatterns(value: JsonValue | undefined, path: string, problems: Problems): Pattern[] | null {
  const isList = Array.isArray(value);
  const texts = isList ? (value as readonly JsonValue[]) : [value]; // Array.isArray loses "readonly"
  const patterns: Pattern[] = [];
  for (const [index, text] of texts.entries()) {
    const isAction = typeof text === 'string' && /^(?:\*|[A-Za-z0-9*?-]+:[A-Za-z0-9*?]+)$/.test(text);
    if (isAction) patterns.push(toPattern(foldCase(text)));
    else problems.add(isList ? `${path}[${index}]` : path, 'An action reads like "support:CreateCase".');
  }
  if (texts.length === 0) return problems.add(path, 'At least one action is needed.');
  return patterns.length === texts.length ? patterns : null;
}

function checkResource(value: JsonValue | undefined, path: string, problems: Problems): void {
  const isAll = value === '*' || (Array.isArray(value) && value.length === 1 && value[0] === '*');
  if (!isAll) problems.add(path, 'Support has no resources: Resource must be "*".');
}

function readSid(value: JsonValue | undefined, path: string, problems: Problems): string | null {
  if (value === undefined) return null;
  const isSid = typeof value === 'string' && /^[A-Za-z0-9]*$/.test(value);
  return isSid ? value : problems.addHarmless(path, 'A Sid is made of letters and digits.');
}
