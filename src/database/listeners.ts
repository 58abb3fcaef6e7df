/** Functions to call when something happened. A listener never throws: it only starts work. */
export class Listeners {
  readonly #listeners = new Set<() => void>();

  get size(): number {
    return this.#listeners.size;
  }

  /** Returns the function that takes the listener away again. */
  add(listener: () => void): () => void {
    // An entry of its own, so that the same function added twice is called and removed twice.
    const entry = () => listener();
    this.#listeners.add(entry);
    return () => {
      this.#listeners.delete(entry);
    };
  }

  call(): void {
    for (const listener of this.#listeners) listener();
  }
}
