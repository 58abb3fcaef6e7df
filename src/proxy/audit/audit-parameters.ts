import type { AuditParameters, AuditValue } from '../../contract/audit-record.ts';
import { isJsonObject } from '../../support/json.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';

const textAtMost = 256;
const itemsAtMost = 100;

/** The name of a member, or of a list of structures with the members of these that are kept. */
export type AuditedMember = string | { readonly list: string; readonly of: readonly string[] };

/**
 * What a record keeps of an input or an output: the named members, and of them only short scalars
 * and lists of these. A list of names, not of exceptions: a member that is new stays out.
 */
export function auditParameters(
  value: JsonObject | null,
  members: readonly AuditedMember[],
): AuditParameters | null {
  if (value === null) return null;
  const kept = members.flatMap((member): [string, AuditValue][] => {
    const name = typeof member === 'string' ? member : member.list;
    const given = Object.hasOwn(value, name) ? value[name] : undefined;
    const shown = typeof member === 'string' ? memberValue(given) : structures(given, member.of);
    return shown === undefined ? [] : [[name, shown]];
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

function structures(value: JsonValue | undefined, members: readonly string[]): AuditValue | undefined {
  if (!Array.isArray(value)) return undefined;
  const items: readonly JsonValue[] = value;
  return items
    .slice(0, itemsAtMost)
    .flatMap((item) => (isJsonObject(item) ? (auditParameters(item, members) ?? []) : []));
}

function scalar(value: JsonValue | undefined): string | number | boolean | undefined {
  if (typeof value === 'string') return value.slice(0, textAtMost);
  return typeof value === 'number' || typeof value === 'boolean' ? value : undefined;
}
