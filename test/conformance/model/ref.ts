/**
 * Ids and tokens are made up by each system for itself. The model names them by references; each system
 * learns what its own ones are from its answers, and is asked with them afterwards.
 */
export class Ref {
  readonly name: string;
  constructor(kind: string, number: number) {
    this.name = `${kind} ${number}`;
  }
}

/** What one system calls the things that the model has references for. */
export class Names {
  readonly #names = new Map<string, string>();
  readonly #taken = new Map<string, string>();

  /** A question with this system's own names; one that it never told is told as unknown. */
  fillIn(value: unknown): unknown {
    if (value instanceof Ref) return this.#names.get(value.name) ?? `unknown ${value.name}`;
    if (Array.isArray(value)) return value.map((each) => this.fillIn(each));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, this.fillIn(each)]));
  }

  /**
   * The system's answer with references where the model expects them: an unknown name is learnt, a
   * known one has to be the same again. What differs stays as it is.
   */
  read(expected: unknown, actual: unknown): unknown {
    if (expected instanceof Ref) return this.#isNameOf(expected, actual) ? expected : actual;
    if (Array.isArray(expected) && Array.isArray(actual)) {
      return actual.map((each, index) => this.read(expected[index], each));
    }
    if (!isObject(expected) || !isObject(actual)) return actual;
    return Object.fromEntries(
      Object.entries(actual).map(([name, each]) => [name, this.read(expected[name], each)]),
    );
  }

  #isNameOf({ name }: Ref, actual: unknown): boolean {
    if (typeof actual !== 'string') return false;
    const known = this.#names.get(name);
    if (known !== undefined) return known === actual;
    // The same place in the same list may be told by the same token again, kept with a rendered case.
    if (this.#taken.has(actual) && !name.startsWith('token ')) return false;
    this.#names.set(name, actual);
    this.#taken.set(actual, name);
    return true;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
