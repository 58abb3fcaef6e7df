export interface PolicyProblem {
  /** Where in the document, e.g. `Statement[0].Condition.StringEquals`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}

/** Collects what a reader did not understand. */
export class Problems {
  readonly #list: PolicyProblem[] = [];
  #grave = 0;

  get list(): readonly PolicyProblem[] {
    return this.#list;
  }

  /** How many of them change what the policy means. */
  get grave(): number {
    return this.#grave;
  }

  add(path: string, message: string): null {
    this.#list.push({ path, message });
    this.#grave++;
    return null;
  }

  /** A fault that changes nothing about what the policy allows: a reason not to save, but not to deny. */
  addHarmless(path: string, message: string): null {
    this.#list.push({ path, message });
    return null;
  }
}
