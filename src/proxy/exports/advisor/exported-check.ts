/** A check as files tell it: how it stands, and its resources in its own columns. */
import { isJsonObject } from '../../../support/json.ts';
import type { JsonObject, JsonValue } from '../../../support/json.ts';
import { advisorStatuses, isAdvisorStatus } from '../../../support/trusted-advisor.ts';
import { type ToldState, toldState } from '../../advisor/told-check.ts';

export interface NamedCheck {
  readonly checkId: string;
  readonly name: string;
  readonly category: string;
  readonly columns: readonly string[];
}

export interface ExportedResource {
  readonly resourceId: string;
  readonly status: string;
  readonly isSuppressed: boolean;
  readonly region: string | null;
  /** In the order of the check's columns; missing ones are empty. */
  readonly metadata: readonly string[];
}

export interface ExportedCheck {
  readonly check: NamedCheck;
  /** Null where nothing is known of it. */
  readonly state: ToldState | null;
  readonly resources: readonly ExportedResource[];
  /** Epoch milliseconds: when it was seen to stand so. */
  readonly takenAt: number;
}

export function exportedCheck(check: NamedCheck, result: JsonObject, takenAt: number): ExportedCheck {
  const { flaggedResources } = result;
  const listed = Array.isArray(flaggedResources) ? (flaggedResources as readonly JsonValue[]) : [];
  const resources = listed.filter(isJsonObject).map((one) => resourceOf(check, one));
  return { check, state: toldState(result), resources, takenAt };
}

function resourceOf({ columns }: NamedCheck, one: JsonObject): ExportedResource {
  const { resourceId, status, isSuppressed, region, metadata } = one;
  const cells = Array.isArray(metadata) ? (metadata as readonly JsonValue[]) : [];
  return {
    resourceId: textOf(resourceId),
    status: textOf(status),
    isSuppressed: isSuppressed === true,
    region: typeof region === 'string' && region !== '' ? region : null,
    metadata: columns.map((_column, index) => textOf(cells[index])),
  };
}

function textOf(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/** In AWS's words. */
export function statusName(status: string): string {
  return isAdvisorStatus(status) ? advisorStatuses[status] : status;
}

/** By the headings of the check, for programs. */
export function metadataOf({ columns }: NamedCheck, { metadata }: ExportedResource): Record<string, string> {
  return Object.fromEntries(columns.map((column, index) => [column, metadata[index] ?? '']));
}

/** The same in one cell, for people. */
export function detailsOf({ columns }: NamedCheck, { metadata }: ExportedResource): string {
  return columns.map((column, index) => `${column}: ${metadata[index] ?? ''}`).join('; ');
}

/** What `DescribeTrustedAdvisorChecks` tells of checks. */
export function namedCheck({ id, name, category, metadata }: JsonObject): NamedCheck | null {
  if (typeof id !== 'string' || typeof name !== 'string' || typeof category !== 'string') return null;
  const columns = Array.isArray(metadata) ? (metadata as readonly JsonValue[]).map(textOf) : [];
  return { checkId: id, name, category, columns };
}
