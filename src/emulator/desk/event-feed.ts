/**
 * What happened to the cases of all accounts, for the console's proxy to follow: `SupportCenterDesk.Events`,
 * signed by a console key, whichever account's, because the proxy holds them all. To every other key it does
 * not exist.
 */
import { z } from 'zod';

import type { Database } from '../../database/database.ts';
import type { StoredEvent } from '../../database/events.ts';
import type { JsonValue } from '../../support/json.ts';
import type { Caller } from '../accounts/caller.ts';
import { InvalidParameterValue, UnknownOperation, Validation } from '../protocol/request-errors.ts';
import type { EmulatorTables } from '../store/schema.ts';

/** Events of one answer, at most. */
const atOnce = 500;
const longestWait = 20;

const eventsRequest = z.strictObject({
  /** Where the last answer ended; without it nothing is told but the place where the log ends now. */
  cursor: z.string().max(200).optional(),
  /** How long to wait for the next event where there is none yet. */
  waitSeconds: z.number().int().min(0).max(longestWait).optional(),
});

export interface FedEvent {
  readonly name: string;
  readonly accountId: string;
  readonly caseId: string | null;
  /** Epoch milliseconds on the emulator's clock. */
  readonly time: number;
  readonly communicationId: string;
  readonly origin: string;
}

export interface FedEvents {
  /** Oldest first. */
  readonly events: readonly FedEvent[];
  /** Opaque: hand it back. Of another store it is refused, and whoever has it begins anew. */
  readonly cursor: string;
}

export class EventFeed {
  readonly #database: Database<EmulatorTables>;
  readonly #logId: string;
  readonly #waiting = new Set<() => void>();
  #isClosed = false;

  private constructor(database: Database<EmulatorTables>, logId: string) {
    this.#database = database;
    this.#logId = logId;
  }

  static async open(database: Database<EmulatorTables>): Promise<EventFeed> {
    const secret = await database.keys.secret('event-feed');
    return new EventFeed(database, secret.toString('hex').slice(0, 16));
  }

  /** Throws `UnknownOperation`, `Validation`, and `InvalidParameterValue` for a cursor of another store. */
  async answer(caller: Caller, json: JsonValue): Promise<FedEvents> {
    if (caller.type !== 'console') throw new UnknownOperation();
    const parsed = eventsRequest.safeParse(json);
    if (!parsed.success) throw new Validation(z.prettifyError(parsed.error));
    const { cursor, waitSeconds = 0 } = parsed.data;
    const { events } = this.#database;
    if (cursor === undefined) return { events: [], cursor: this.#seal(await events.latest()) };
    const after = await this.#open(cursor);
    const found = await this.#next(after, waitSeconds * 1000);
    return { events: found.map(fed), cursor: this.#seal(found.at(-1)?.cursor ?? after) };
  }

  /** Ends every wait: a server that closes answers what it has. */
  close(): void {
    this.#isClosed = true;
    for (const wake of this.#waiting) wake();
  }

  #seal(cursor: string | null): string {
    return `${this.#logId}.${cursor ?? '0'}`;
  }

  async #open(cursor: string): Promise<string> {
    const [logId, place = ''] = cursor.split('.');
    const isOurs = logId === this.#logId && /^\d{1,18}$/.test(place);
    // A store that was put back to an earlier day has the place before it.
    if (!isOurs || BigInt(place) > BigInt((await this.#database.events.latest()) ?? '0')) {
      throw new InvalidParameterValue('The cursor is of another log.');
    }
    return place;
  }

  async #next(after: string, milliseconds: number): Promise<StoredEvent[]> {
    const { events } = this.#database;
    const until = performance.now() + milliseconds;
    for (;;) {
      // Listening begins before reading, so that no event falls between the two.
      const appended = this.#appended(until - performance.now());
      const found = await events.after(after, atOnce);
      if (found.length > 0 || this.#isClosed || performance.now() >= until) {
        appended.stop();
        return found;
      }
      await appended.wait;
    }
  }

  #appended(milliseconds: number): { wait: Promise<void>; stop: () => void } {
    const { promise, resolve } = Promise.withResolvers<void>();
    const stop = (): void => {
      clearTimeout(timer);
      leave();
      this.#waiting.delete(stop);
      resolve();
    };
    const timer = setTimeout(stop, Math.max(0, milliseconds));
    const leave = this.#database.events.onAppended(stop);
    this.#waiting.add(stop);
    return { wait: promise, stop };
  }
}

function fed({ name, accountId, caseId, time, detail }: StoredEvent): FedEvent {
  const { communicationId = '', origin = '' } = detail;
  return { name, accountId, caseId, time, communicationId: String(communicationId), origin: String(origin) };
}
