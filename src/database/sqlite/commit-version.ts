import { setImmediate } from 'node:timers';

import type { SqliteConnection } from './connection.ts';

/**
 * A number that changes with every commit that counts. Ours are counted here. A file has one process by
 * rule; what another one commits all the same is noticed at the next turn of the event loop: asking SQLite
 * at every read took a third of a read's time.
 */
export class CommitVersion {
  readonly #writing: SqliteConnection;
  #version = 0;
  #others = -1;
  #isFresh = false;

  /** On the writing connection SQLite's own number tells of other connections' commits only. */
  constructor(writing: SqliteConnection) {
    this.#writing = writing;
  }

  committed(): void {
    this.#version += 1;
  }

  current(): number {
    if (!this.#isFresh) this.#lookForOthers();
    return this.#version;
  }

  #lookForOthers(): void {
    const { rows } = this.#writing.execute<{ data_version: number }>('pragma data_version');
    const others = rows[0]?.data_version ?? 0;
    if (others !== this.#others) this.#version += 1;
    this.#others = others;
    this.#isFresh = true;
    setImmediate(() => {
      this.#isFresh = false;
    });
  }
}
