import type { AuditParameters, AuditValue } from '../../contract/audit-record.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';

const textAtMost = 256;
const itemsAtMost = 100;

/**
 * What a record keeps of an input or an output: the named members, and of them only short scalars
 * and lists of these. A list of names, not of exceptions: a member that is new stays out.
 */
export function auditParameters(value: JsonObject | null, names: readonly string[]): AuditParameters | null {
  if (value === null) return null;
  const kept = names.flatMap((name): [string, AuditValue][] => {
    const member = Object.hasOwn(value, name) ? memberValue(value[name]) : undefined;
    return member === undefined ? [] : [[name, member]];
  });
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

function memberValue(value: JsonValue | undefined): AuditValue | undefined {
  if (Array.isArray(value)) {
    const items: readonly JsonValue[] = value;
    return items.slice(0, itemsAtMost).flatMap((item) => scalar(item) ?? []);
  }
  return scalar(value);
}

function scalar(value: JsonValue | undefined): string | number | boolean | undefined {
  if (typeof value === 'string') return value.slice(0, textAtMost);
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
