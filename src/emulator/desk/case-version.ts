/**
 * The state in which an agent has read a case, as text: how many entries it has, its newest message, its
 * status and its severity. Whoever writes says which one they have read; where another is there now they are
 * told what happened meanwhile, and nothing is written.
 */
import type { DeskEntryRow } from '../store/desk-schema.ts';

export interface CaseVersion {
  readonly entries: number;
  /** The time of the newest message, epoch milliseconds. */
  readonly newest: number;
  readonly since: number;
  readonly status: string;
  readonly severity: string;
}

export function formatVersion({ entries, newest, since, status, severity }: CaseVersion): string {
  return [entries, newest, since, status, severity].join('.');
}

/** Null for what `formatVersion` has not written. */
export function readVersion(text: string): CaseVersion | null {
  const form = /^(\d{1,9})\.(\d{1,16})\.(\d{1,16})\.([a-z-]{1,40})\.([a-z]{1,20})$/;
  const [, entries, newest, since, status, severity] = form.exec(text) ?? [];
  if (status === undefined || severity === undefined) return null;
  return { entries: Number(entries), newest: Number(newest), since: Number(since), status, severity };
}

const words: Readonly<Record<string, (entry: DeskEntryRow) => string>> = {
  claimed: ({ agent }) => `${agent} claimed it`,
  released: ({ agent }) => `${agent} released it`,
  'handed-over': ({ agent, text }) => `${agent} handed it over to ${text}`,
  replied: ({ agent }) => `${agent} replied`,
  asked: ({ agent }) => `${agent} asked for information`,
  resolved: ({ agent }) => `${agent} resolved it`,
  'severity-changed': ({ agent, text }) => `${agent} changed the severity to ${text}`,
  noted: ({ agent }) => `${agent} wrote a note`,
};

export interface Meanwhile {
  readonly entries: readonly DeskEntryRow[];
  /** Messages of the customer that came since. */
  readonly customerMessages: number;
}

/** What happened between two versions, in words; empty where they are the same. */
export function happenedBetween(seen: CaseVersion, now: CaseVersion, meanwhile: Meanwhile): string[] {
  const { entries, customerMessages } = meanwhile;
  const told = entries.map((entry) => words[entry.kind]?.(entry) ?? `${entry.agent} changed it`);
  if (customerMessages > 0) told.push('the customer has written');
  const isOther = seen.status !== now.status || seen.since !== now.since || seen.newest !== now.newest;
  if (told.length === 0 && isOther) told.push(`its status is ${now.status}`);
  if (told.length === 0 && seen.severity !== now.severity) told.push(`its severity is ${now.severity}`);
  return told;
}
