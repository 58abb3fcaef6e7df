/**
 * How many parts are under way at once, over all files. A slow line that drops parts gets fewer: one that
 * carries eight megabytes in its time may not carry four times as much.
 */
export class UploadSlots {
  readonly #most: number;
  #limit: number;
  #used = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(most = 4) {
    this.#most = most;
    this.#limit = most;
  }

  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.#used >= this.#limit) {
      // In turn, one after the other.
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#used += 1;
    try {
      const result = await work();
      this.#limit = Math.min(this.#most, this.#limit + 1);
      return result;
    } catch (error) {
      this.#limit = Math.max(1, Math.floor(this.#limit / 2));
      throw error;
    } finally {
      this.#used -= 1;
      for (let free = this.#limit - this.#used; free > 0; free--) this.#waiting.shift()?.();
    }
  }
}
