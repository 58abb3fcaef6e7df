import type { Logger } from 'pino';

import { Refusal } from '../gateway/refusal.ts';
import type { SignedIn } from '../identity/sessions.ts';
import type { CenterDatabase } from '../store/center-database.ts';
import type { Beginning } from './event-feed.ts';
import { EventFeed } from './event-feed.ts';
import type { EventStream } from './event-stream.ts';
import { identityOf, openIdentities } from './open-identities.ts';

export interface LiveParts {
  readonly database: CenterDatabase;
  readonly now: () => number;
  readonly log: Logger;
}

/** One for each device and browser of a person, and some for programs. */
const streamsOfPerson = 16;
const streamsAtMost = 5_000;
/** Milliseconds: proxies end what is silent for a minute, some for half of one. */
const beatEvery = 15_000;
/** Milliseconds: with the look itself, a session that has ended is out within a second. */
const lookEvery = 400;
/** Milliseconds that events are kept: over a night, after which a browser asks for everything anew. */
const keptFor = 48 * 3_600_000;
const forgottenAtOnce = 5_000;
/** A request is under way for some time after its browser has counted the milliseconds. */
const travelTime = 2_000;

/** All open streams of this process: who may open one, and what ends them. */
export class LiveStreams {
  readonly feed: EventFeed;
  readonly #parts: LiveParts;
  readonly #streams = new Set<EventStream>();
  readonly #timers: ReturnType<typeof setInterval>[] = [];
  #isClosing = false;
  #isLooking = false;

  constructor(parts: LiveParts) {
    this.#parts = parts;
    this.feed = new EventFeed(parts.database.events, parts.log);
  }

  async start(): Promise<void> {
    await this.feed.start();
    this.#timers.push(
      setInterval(() => this.#beat(), beatEvery).unref(),
      setInterval(() => void this.#look(), lookEvery).unref(),
    );
  }

  get size(): number {
    return this.#streams.size;
  }

  /** Throws a refusal where there are enough streams already. */
  admit({ person }: SignedIn): void {
    if (this.#isClosing || this.#streams.size >= streamsAtMost) {
      throw refused(503, 'ServiceUnavailable', 'No further stream can be opened here.');
    }
    const own = [...this.#streams].filter(({ signedIn }) => signedIn.person.userId === person.userId);
    if (own.length < streamsOfPerson) return;
    throw refused(429, 'TooManyStreams', `You have ${streamsOfPerson} streams open already.`);
  }

  add(stream: EventStream): void {
    this.#streams.add(stream);
  }

  /** @param failure why it did not end by itself. */
  remove(stream: EventStream, failure?: unknown): void {
    this.#streams.delete(stream);
    if (failure !== undefined) this.#parts.log.info({ err: failure }, 'A stream was dropped.');
  }

  /** After what was read in the last milliseconds: for a page that has just loaded what it shows. */
  async beginningSince(milliseconds: number): Promise<Beginning | null> {
    const position = this.feed.since(milliseconds + travelTime);
    return position === null ? null : { missed: [], position };
  }

  /** Ends all streams; no further one is opened. */
  async close(): Promise<void> {
    this.#isClosing = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const stream of this.#streams) stream.end();
    await this.feed.stop();
  }

  async forgetOld(): Promise<void> {
    const { database, now } = this.#parts;
    for (let forgotten = forgottenAtOnce; forgotten === forgottenAtOnce;) {
      forgotten = await database.write(
        (transaction) => database.events.forget(transaction, now() - keptFor, forgottenAtOnce),
        { isAside: true },
      );
    }
  }

  #beat(): void {
    for (const stream of this.#streams) stream.beat();
  }

  /** Ends the streams whose session or token has ended. */
  async #look(): Promise<void> {
    if (this.#isLooking || this.#streams.size === 0) return;
    this.#isLooking = true;
    const { database, now, log } = this.#parts;
    try {
      const asked = [...this.#streams];
      const signedIn = asked.map((stream) => stream.signedIn);
      const open = await openIdentities(database.read, signedIn, now());
      for (const stream of asked) {
        if (!open.has(identityOf(stream.signedIn))) stream.end('session-ended');
      }
    } catch (failure) {
      // Without the database no event is read either; the next look is soon.
      log.warn({ err: failure }, 'Open streams can’t be checked.');
    } finally {
      this.#isLooking = false;
    }
  }
}

function refused(status: number, type: string, message: string): Refusal {
  return new Refusal(status, type, message, { headers: { 'retry-after': '30' } });
}
