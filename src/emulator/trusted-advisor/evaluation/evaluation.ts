/** What goes to the thread that evaluates checks, and what comes back. */
export interface CheckToEvaluate {
  readonly checkId: string;
  /** The refresh: the time by which ages are told, epoch milliseconds. */
  readonly asOf: number;
  /** Ids of resources. */
  readonly excluded: readonly string[];
}

export interface EvaluationRequest {
  readonly id: number;
  /** Names the inventory; the thread keeps the last one. */
  readonly inventoryKey: string;
  /** The inventory as JSON, null where the thread has it already. */
  readonly document: string | null;
  readonly check: CheckToEvaluate;
}

/** The Support API's summary and result, and the Trusted Advisor API's counts, as JSON. */
export interface RenderedCheck {
  readonly summary: string;
  readonly aggregates: string;
  readonly result: string;
}

export type EvaluationAnswer =
  | { readonly id: number; readonly rendered: RenderedCheck }
  | { readonly id: number; readonly failure: string };
