import { randomUUID } from 'node:crypto';

import type { CenterDatabase } from '../../store/center-database.ts';
import { isLeaseFree, leaseTime } from '../../store/free-lease.ts';

/** Where something that one process does for all replicas goes on, and which one does it. */
export class FeedPlace {
  readonly #database: CenterDatabase;
  readonly #now: () => number;
  readonly #feed: string;
  readonly #owner = randomUUID();

  /** `feed`: the name of its row. */
  constructor(database: CenterDatabase, now: () => number, feed: string) {
    this.#database = database;
    this.#now = now;
    this.#feed = feed;
  }

  /** The cursor, null where there is none yet; undefined where another process follows. */
  async claim(): Promise<string | null | undefined> {
    const [now, feed] = [this.#now(), this.#feed];
    const { engine } = this.#database;
    return await this.#database.write(
      async (transaction) => {
        await transaction
          .insertInto('event_feeds')
          .values({ feed, cursor: null, lease_owner: null, lease_until: null })
          .onConflict((conflict) => conflict.column('feed').doNothing())
          .execute();
        const { numUpdatedRows } = await transaction
          .updateTable('event_feeds')
          .set({ lease_owner: this.#owner, lease_until: now + leaseTime })
          .where('feed', '=', feed)
          .where(isLeaseFree(engine, this.#owner, now))
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return undefined;
        const row = await transaction
          .selectFrom('event_feeds')
          .select('cursor')
          .where('feed', '=', feed)
          .executeTakeFirstOrThrow();
        return row.cursor;
      },
      { isAside: true },
    );
  }

  /** Without effect where another process has taken over. */
  async move(cursor: string): Promise<void> {
    await this.#set({ cursor });
  }

  async release(): Promise<void> {
    await this.#set({ lease_owner: null, lease_until: null });
  }

  /** Whether following has begun: a fill from then on misses nothing. */
  async isBegun(): Promise<boolean> {
    const row = await this.#database.read
      .selectFrom('event_feeds')
      .select('cursor')
      .where('feed', '=', this.#feed)
      .executeTakeFirst();
    return row !== undefined && row.cursor !== null;
  }

  async #set(change: { cursor?: string; lease_owner?: null; lease_until?: null }): Promise<void> {
    await this.#database.write(
      (transaction) =>
        transaction
          .updateTable('event_feeds')
          .set(change)
          .where('feed', '=', this.#feed)
          .where('lease_owner', '=', this.#owner)
          .execute(),
      { isAside: true },
    );
  }
}
