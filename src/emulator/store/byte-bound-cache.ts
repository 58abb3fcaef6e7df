interface Entry<Value> {
  readonly value: Value;
  readonly bytes: number;
}

/** What an entry costs beside its value: key, objects, the map's slot. An estimate. */
const overhead = 300;

/** Keeps what was used last, up to a number of bytes; the caller says what a value weighs. */
export class ByteBoundCache<Value> {
  readonly #limit: number;
  readonly #entries = new Map<string, Entry<Value>>();
  #bytes = 0;
  /** The key that was used last. */
  #newest: string | null = null;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (key === this.#newest) return entry.value;
    this.#newest = key;
    // A map lists its keys in the order of their arrival: what is used again goes to the end.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    return entry.value;
  }

  /** Takes the place of what the key had. A value larger than an eighth of the room is not kept. */
  set(key: string, value: Value, bytes: number): void {
    this.delete(key);
    const weight = bytes + key.length + overhead;
    if (weight > this.#limit / 8) return;
    this.#entries.set(key, { value, bytes: weight });
    this.#newest = key;
    this.#bytes += weight;
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#limit) return;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    this.#entries.delete(key);
    this.#bytes -= entry.bytes;
  }
}
