import type { Inventory } from './inventory.ts';

export type FindingStatus = 'ok' | 'warning' | 'error';

/** One resource as a check sees it. */
export interface Finding {
  readonly status: FindingStatus;
  /** Null where the resource belongs to no Region. */
  readonly region: string | null;
  /** What makes the resource the same one at the next refresh, whatever has become of it. */
  readonly identity: readonly string[];
  /** In the order of the check's columns. */
  readonly metadata: readonly (string | null)[];
  /** What the resource costs and what could be saved of it, US dollars a month. */
  readonly monthlyCost?: number;
  readonly monthlySavings?: number;
}

/** A check's judgement: pure, and the only place of its thresholds. */
export interface Rule {
  readonly checkId: string;
  /** Whether a result lists what is green, as it does where the check has criteria for green. */
  readonly listsHealthy?: boolean;
  /**
   * Every resource that was looked at, null for one that the inventory does not say enough about; null
   * altogether where it does not have their kind.
   */
  evaluate(inventory: Inventory, now: number): (Finding | null)[] | null;
}

const colours = { ok: 'Green', warning: 'Yellow', error: 'Red' } as const;

/** The word in the column Status. */
export function colourOf(status: FindingStatus): string {
  return colours[status];
}
