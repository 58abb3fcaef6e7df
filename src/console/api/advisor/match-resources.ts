import type { RecommendationResourceSummary } from '@aws-sdk/client-trustedadvisor';

/** A resource as the Support API's result names and describes it. */
export interface KnownResource {
  readonly resourceId: string;
  readonly region: string | null;
  /** Without what is missing. */
  readonly cells: readonly string[];
}

/** The values alone: the two APIs have the same ones, below headings that need not agree. */
function wordsOf(region: string | null | undefined, cells: readonly string[]): string {
  return JSON.stringify([region ?? 'global', ...cells.filter((cell) => cell !== '').toSorted()]);
}

/**
 * The ARNs by which the Trusted Advisor API names resources of the Support API. AWS does not say that both
 * give a resource the same id: where they don't, its values tell, as long as no other one has the same.
 */
export class ResourceMatcher {
  readonly arns = new Map<string, string>();
  readonly #wanted: ReadonlySet<string>;
  readonly #byWords = new Map<string, string | null>();

  constructor(wanted: readonly KnownResource[]) {
    this.#wanted = new Set(wanted.map(({ resourceId }) => resourceId));
    for (const { resourceId, region, cells } of wanted) {
      const words = wordsOf(region, cells);
      this.#byWords.set(words, this.#byWords.has(words) ? null : resourceId);
    }
  }

  get isComplete(): boolean {
    return this.arns.size >= this.#wanted.size;
  }

  add(page: readonly RecommendationResourceSummary[]): void {
    for (const { id = '', arn = '', regionCode, metadata = {} } of page) {
      const named = this.#wanted.has(id)
        ? id
        : this.#byWords.get(wordsOf(regionCode, Object.values(metadata)));
      if (named && arn !== '' && !this.arns.has(named)) this.arns.set(named, arn);
    }
  }
}
