/**
 * A value of a condition with its wildcards and policy variables: `${key}`, `${key, 'default'}` and
 * `${*}`, `${?}`, `${$}` for these characters themselves.
 * Source: IAM user guide, "Policy variables". What a variable stands for is always taken literally.
 */
import { foldCase } from './wildcard.ts';
import type { Pattern, PatternPart } from './wildcard.ts';

export type TemplatePart = PatternPart | { readonly variable: string; readonly otherwise: string | null };

export type Template = readonly TemplatePart[];

export interface TemplateRules {
  /** Only documents of version 2012-10-17 have variables. */
  readonly variables: boolean;
  readonly wildcards: boolean;
}

const tokens = /\$\{([^{}]*)\}|\$\{|[*?]|\$|[^*?$]+/g;
const variable = /^\s*([A-Za-z0-9-]+:[^\s,']+(?: [^\s,']+)*)\s*(?:,\s*'([^']*)'\s*)?$/;

/** Reads a value; null where a variable is not well formed. */
export function readTemplate(text: string, rules: TemplateRules): Template | null {
  const parts: TemplatePart[] = [];
  for (const [token, inner] of text.matchAll(tokens)) {
    if (rules.variables && token.startsWith('${')) {
      const part = inner === undefined ? null : readVariable(inner);
      if (part === null) return null;
      parts.push(part);
    } else if (token === '*' || token === '?') {
      parts.push(rules.wildcards ? { wildcard: token } : { literal: token });
    } else {
      // Without variables a `${…}` is plain text, whose wildcards hold as anywhere else.
      parts.push(...(token.startsWith('${') ? plain(token, rules) : [{ literal: token }]));
    }
  }
  return parts;
}

function plain(text: string, { wildcards }: TemplateRules): Template {
  return (text.match(/[*?]|[^*?]+/g) ?? []).map((part) =>
    wildcards && (part === '*' || part === '?') ? { wildcard: part } : { literal: part },
  );
}

function readVariable(inner: string): TemplatePart | null {
  if (inner === '*' || inner === '?' || inner === '$') return { literal: inner };
  const [, key, otherwise] = variable.exec(inner) ?? [];
  return key === undefined ? null : { variable: foldCase(key), otherwise: otherwise ?? null };
}

/**
 * Puts the values of the request in. Null where a variable has none, has several, or no default: then
 * the condition cannot be decided.
 */
export function expandTemplate(
  template: Template,
  context: ReadonlyMap<string, readonly string[]>,
): Pattern | null {
  const parts: PatternPart[] = [];
  for (const part of template) {
    if ('variable' in part) {
      const values = context.get(part.variable);
      const value = values?.length === 1 ? values[0] : values === undefined ? part.otherwise : null;
      if (value === null || value === undefined) return null;
      parts.push({ literal: value });
    } else {
      parts.push(part);
    }
  }
  return parts;
}

/** The text of a pattern in which wildcards have no meaning. */
export function patternText(pattern: Pattern): string {
  return pattern.map((part) => ('literal' in part ? part.literal : part.wildcard)).join('');
}
