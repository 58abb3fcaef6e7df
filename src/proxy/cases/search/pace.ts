import { setImmediate } from 'node:timers/promises';

/** Characters that are made words before others get their turn: some milliseconds. */
const atOnce = 30_000;

/** Cuts long work into short stretches of the event loop. */
export class Pace {
  #spent = 0;

  async spend(characters: number): Promise<void> {
    this.#spent += characters;
    if (this.#spent < atOnce) return;
    this.#spent = 0;
    await setImmediate();
  }
}
