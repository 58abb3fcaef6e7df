/**
 * The log of events, read once for all streams of this process.
 *
 * Choice: the newest events are kept in memory, numbered in their order; a stream remembers the number
 * that it has come to and takes what follows. Rejected: a queue for each stream, which a slow browser
 * fills, and a query for each, which every event would multiply. Cost: a stream that falls behind by more
 * than is kept is dropped, and its browser goes on from its last event id.
 */
import type { Logger } from 'pino';

import type { EventLog, StoredEvent } from '../../database/events.ts';
import { Listeners } from '../../database/listeners.ts';
import type { CenterTables } from '../store/schema.ts';

/** An event with its number in this process. */
export interface FedEvent {
  readonly event: StoredEvent;
  readonly number: number;
  /** Monotonic milliseconds. */
  readonly readAt: number;
}

/** Where a stream begins: what it tells first, and the number from which it goes on. */
export interface Beginning {
  readonly missed: readonly StoredEvent[];
  readonly position: number;
}

export interface FeedLimits {
  /** Events in memory. */
  readonly kept: number;
  /** Events that a browser that comes back is told one by one; who missed more asks for everything anew. */
  readonly missed: number;
}

const usualLimits: FeedLimits = { kept: 2_000, missed: 500 };
const pageSize = 500;
const retryAfter = 1_000;

export class EventFeed {
  readonly #log: EventLog<CenterTables>;
  readonly #logger: Logger;
  readonly #limits: FeedLimits;
  readonly #woken = new Listeners();
  readonly #kept: FedEvent[] = [];
  /** Numbers of the kept events, by cursor. */
  readonly #numbers = new Map<string, number>();
  /** The event before the first that is kept. */
  #base: { readonly cursor: string | null; readonly number: number } = { cursor: null, number: 0 };
  #stopListening = (): void => {};
  #reading: Promise<void> = Promise.resolve();
  #isWaiting = false;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(log: EventLog<CenterTables>, logger: Logger, limits: FeedLimits = usualLimits) {
    this.#log = log;
    this.#logger = logger;
    this.#limits = limits;
  }

  /** From now on events are taken in. */
  async start(): Promise<void> {
    this.#base = { cursor: await this.#log.latest(), number: 0 };
    this.#stopListening = this.#log.onAppended(() => void this.#readSoon());
    await this.#readSoon();
  }

  /** Settles when nothing is being read any more. */
  async stop(): Promise<void> {
    this.#stopListening();
    clearTimeout(this.#retry);
    await this.#reading;
  }

  /** Settles when all that is in the log by now is here. */
  caughtUp(): Promise<void> {
    return this.#readSoon();
  }

  /** Calls back whenever there is more; the answer ends that. */
  onMore(listener: () => void): () => void {
    return this.#woken.add(listener);
  }

  get end(): number {
    return this.#base.number + this.#kept.length;
  }

  /** The event with that number; null when it is not known, or not any more. */
  eventAt(number: number): StoredEvent | null {
    return this.#kept[number - this.#base.number - 1]?.event ?? null;
  }

  /** The event after that number; null when there is none yet, `gone` when it is not kept any more. */
  next(number: number): FedEvent | null | 'gone' {
    if (number < this.#base.number) return 'gone';
    return this.#kept[number - this.#base.number] ?? null;
  }

  /** The number before the first event that was read in the last milliseconds; null: not kept that long. */
  since(milliseconds: number): number | null {
    const from = performance.now() - milliseconds;
    const first = this.#kept.find(({ readAt }) => readAt >= from);
    const isAllKept = first === undefined || first.number > this.#base.number + 1 || this.#base.number === 0;
    return isAllKept ? (first?.number ?? this.end + 1) - 1 : null;
  }

  /** After an event of the log; null where it is unknown, forgotten or too long ago. */
  async after({ cursor, time }: Pick<StoredEvent, 'cursor' | 'time'>): Promise<Beginning | null> {
    const event = await this.#log.at(cursor);
    // A log that was put back to an earlier day counts on with the same numbers.
    if (event?.time !== time) return null;
    const known = this.#numberOf(cursor);
    if (known !== null) return { missed: [], position: known };
    const page = await this.#log.after(cursor, this.#limits.missed + 1);
    if (page.length > this.#limits.missed) return null;
    // The feed may not have come so far itself.
    await this.#readSoon();
    const joint = page.findIndex((each) => this.#numberOf(each.cursor) !== null);
    const met = page[joint];
    const number = met && this.#numberOf(met.cursor);
    return met && number !== undefined && number !== null
      ? { missed: page.slice(0, joint + 1), position: number }
      : null;
  }

  #numberOf(cursor: string): number | null {
    return cursor === this.#base.cursor ? this.#base.number : (this.#numbers.get(cursor) ?? null);
  }

  /** One reading at a time, and one more for what is appended meanwhile. */
  #readSoon(): Promise<void> {
    if (this.#isWaiting) return this.#reading;
    this.#isWaiting = true;
    this.#reading = this.#readAfter(this.#reading);
    return this.#reading;
  }

  async #readAfter(reading: Promise<void>): Promise<void> {
    await reading;
    this.#isWaiting = false;
    try {
      await this.#readOn();
    } catch (failure) {
      this.#logger.warn({ err: failure }, 'The log of events can’t be read.');
      clearTimeout(this.#retry);
      this.#retry = setTimeout(() => void this.#readSoon(), retryAfter).unref();
    }
  }

  async #readOn(): Promise<void> {
    const before = this.end;
    for (let isMore = true; isMore;) {
      const last = this.#kept.at(-1)?.event.cursor ?? this.#base.cursor;
      const page = await this.#log.after(last, pageSize);
      for (const event of page) this.#keep(event);
      isMore = page.length === pageSize;
    }
    if (this.end > before) this.#woken.call();
  }

  #keep(event: StoredEvent): void {
    const fed = { event, number: this.end + 1, readAt: performance.now() };
    this.#kept.push(fed);
    this.#numbers.set(event.cursor, fed.number);
    // In one go now and then: the front of a list is moved at its own cost each time.
    if (this.#kept.length < this.#limits.kept * 2) return;
    for (const { event: old, number } of this.#kept.splice(0, this.#limits.kept)) {
      this.#numbers.delete(old.cursor);
      this.#base = { cursor: old.cursor, number };
    }
  }
}
