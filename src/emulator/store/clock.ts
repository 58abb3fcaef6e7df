import type { Database } from '../../database/database.ts';
import type { EmulatorTables } from './schema.ts';

const setting = 'clock-offset';

/**
 * The one clock of the emulator: the machine's time and an offset that the test controls move. The
 * offset lives in the database, so that restarts keep it and replicas share it.
 */
export class EmulatorClock {
  readonly #database: Database<EmulatorTables>;
  readonly #isShared: boolean;
  #offset = 0;

  private constructor(database: Database<EmulatorTables>, isShared: boolean) {
    this.#database = database;
    this.#isShared = isShared;
  }

  /** `isMovable`: whether the controls are on, here and so on the other replicas. */
  static async open(database: Database<EmulatorTables>, isMovable: boolean): Promise<EmulatorClock> {
    const clock = new EmulatorClock(database, isMovable && database.engine === 'postgres');
    clock.#offset = await clock.#readOffset();
    return clock;
  }

  /** Epoch milliseconds. Another replica may have moved the clock: then the offset is read each time. */
  now(): number | Promise<number> {
    return this.#isShared ? this.#sharedNow() : Date.now() + this.#offset;
  }

  async #sharedNow(): Promise<number> {
    this.#offset = await this.#readOffset();
    return Date.now() + this.#offset;
  }

  /** Moves the clock forward for all replicas, by whole milliseconds; counts from the commit on. */
  async advance(seconds: number): Promise<void> {
    this.#offset = await this.#database.write(async (transaction) => {
      await this.#database.lock(transaction, setting);
      const row = await transaction
        .selectFrom('settings')
        .select('value')
        .where('name', '=', setting)
        .executeTakeFirst();
      const offset = Number(row?.value ?? 0) + Math.round(seconds * 1000);
      await transaction
        .insertInto('settings')
        .values({ name: setting, value: String(offset) })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: String(offset) }))
        .execute();
      return offset;
    });
  }

  async #readOffset(): Promise<number> {
    const row = await this.#database.read
      .selectFrom('settings')
      .select('value')
      .where('name', '=', setting)
      .executeTakeFirst();
    return Number(row?.value ?? 0);
  }
}
