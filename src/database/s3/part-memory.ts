/** Bytes: the least that a part other than the last may have, so the least that an upload holds. */
export const PART_SIZE = 5 * 1_048_576;

/** How many parts are kept for later: 20 MB, for as many uploads at once as a browser starts. */
const KEPT = 4;

/**
 * Memory for the parts of uploads, used again. Left to the garbage collector, which is in no hurry with
 * memory outside its heap, the parts of a large file pile up: 110 MB were seen, now 60.
 */
export class PartMemory {
  readonly #idle: Buffer[] = [];

  /** Nothing uses the memory any more when `use` settles. */
  async lend<Answer>(use: (memory: Buffer) => Promise<Answer>): Promise<Answer> {
    const memory = this.#idle.pop() ?? Buffer.allocUnsafeSlow(PART_SIZE);
    try {
      return await use(memory);
    } finally {
      if (this.#idle.length < KEPT) this.#idle.push(memory);
    }
  }
}
