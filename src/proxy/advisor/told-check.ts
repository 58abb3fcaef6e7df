/** What an answer of AWS says of a check, read member by member: what is not as the model says is left out. */
import { isJsonObject } from '../../support/json.ts';
import type { JsonObject, JsonValue } from '../../support/json.ts';
import { type AdvisorStatus, isAdvisorStatus } from '../../support/trusted-advisor.ts';

export interface ToldState {
  readonly checkId: string;
  readonly status: AdvisorStatus;
  readonly processed: number;
  readonly flagged: number;
  readonly ignored: number;
  readonly suppressed: number;
  /** Cents. */
  readonly savings: number;
  /** Epoch milliseconds; null where it was never refreshed. */
  readonly refreshedAt: number | null;
}

export interface ToldResource {
  readonly status: string;
  readonly isSuppressed: boolean;
}

export interface ToldResult extends ToldState {
  /** By id. */
  readonly resources: ReadonlyMap<string, ToldResource>;
}

/** Of a summary or a result; null for what is neither. */
export function toldState(value: JsonValue | undefined): ToldState | null {
  if (!isJsonObject(value ?? null)) return null;
  const told = value as JsonObject; // looked at in the line before
  const { checkId, status, timestamp } = told;
  if (typeof checkId !== 'string' || typeof status !== 'string' || !isAdvisorStatus(status)) return null;
  const counts = objectIn(told, 'resourcesSummary');
  const savings = objectIn(objectIn(told, 'categorySpecificSummary'), 'costOptimizing');
  const refreshedAt = typeof timestamp === 'string' ? Date.parse(timestamp) : Number.NaN;
  return {
    checkId,
    status,
    processed: numberIn(counts, 'resourcesProcessed'),
    flagged: numberIn(counts, 'resourcesFlagged'),
    ignored: numberIn(counts, 'resourcesIgnored'),
    suppressed: numberIn(counts, 'resourcesSuppressed'),
    savings: Math.round(numberIn(savings, 'estimatedMonthlySavings') * 100),
    refreshedAt: Number.isNaN(refreshedAt) ? null : refreshedAt,
  };
}

export function toldResult(value: JsonValue | undefined): ToldResult | null {
  const state = toldState(value);
  if (!state) return null;
  // It is an object, or there were no state.
  const { flaggedResources } = value as JsonObject;
  const resources = new Map<string, ToldResource>();
  for (const each of Array.isArray(flaggedResources) ? flaggedResources : []) {
    const one: JsonValue = each;
    if (!isJsonObject(one)) continue;
    const { resourceId, status, isSuppressed } = one;
    if (typeof resourceId !== 'string' || typeof status !== 'string') continue;
    resources.set(resourceId, { status, isSuppressed: isSuppressed === true });
  }
  return { ...state, resources };
}

/** Resources by status, without those that are excluded; healthy ones are not always listed. */
export function countsOf({ resources, processed, flagged, suppressed }: ToldResult) {
  const count = (status: string): number => {
    let found = 0;
    for (const each of resources.values()) if (each.status === status && !each.isSuppressed) found += 1;
    return found;
  };
  return {
    ok: Math.max(0, processed - flagged - suppressed),
    warning: count('warning'),
    error: count('error'),
  };
}

export interface ResourceChange {
  readonly resourceId: string;
  readonly before: ToldResource;
  readonly after: ToldResource;
}

const gone: ToldResource = { status: 'gone', isSuppressed: false };

/** What is not the same any more, by the ids of either side. */
export function changedResources(before: ToldResult, after: ToldResult): ResourceChange[] {
  const ids = new Set([...before.resources.keys(), ...after.resources.keys()]);
  return [...ids].flatMap((resourceId) => {
    const was = before.resources.get(resourceId) ?? gone;
    const is = after.resources.get(resourceId) ?? gone;
    const isSame = was.status === is.status && was.isSuppressed === is.isSuppressed;
    return isSame ? [] : [{ resourceId, before: was, after: is }];
  });
}

function objectIn(value: JsonObject, member: string): JsonObject {
  const found = value[member] ?? null;
  return isJsonObject(found) ? found : {};
}

function numberIn(value: JsonObject, member: string): number {
  const found = value[member];
  return typeof found === 'number' && Number.isFinite(found) ? found : 0;
}
