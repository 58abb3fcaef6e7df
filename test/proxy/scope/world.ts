import type { Browser } from '../browser.ts';
import type { Fixture } from '../proxy-fixture.ts';
import type { Recorded } from './beside.ts';
import type { KnownCase } from './universe.ts';

/** Whether the person may do all of it with the case; null: it concerns no case. */
export type May = (actions: readonly string[], known: KnownCase | null) => boolean;

/** What one person, with the policies of one sample, is asked about. */
export interface World {
  readonly fixture: Fixture;
  readonly browser: Browser;
  readonly userId: string;
  /** Newest first. */
  readonly cases: readonly KnownCase[];
  /** The one that all others are linked to. */
  readonly head: KnownCase;
  readonly recorded: readonly Recorded[];
  /** ISO 8601: when that was over. */
  readonly until: string;
  readonly may: May;
  /** The sample's number, for what is tried by turns. */
  readonly turn: number;
}

/** Those of the cases that may be seen so; of what the index alone tells, those that it knows. */
export function seenBy({ cases, may }: World, actions: readonly string[], isByIndex: boolean): KnownCase[] {
  return cases.filter((one) => (one.isIndexed || !isByIndex) && may(actions, one));
}

export const idsOf = (cases: readonly KnownCase[]): string[] => cases.map(({ caseId }) => caseId);
