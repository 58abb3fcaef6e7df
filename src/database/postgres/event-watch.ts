/**
 * Wakes the readers of the event log, in this process at once and in others by LISTEN and NOTIFY.
 *
 * The notice is sent after the commit, not with it: PostgreSQL commits transactions that notify one at
 * a time. A notice that is lost (the process died in between, the listening connection broke) is made up
 * for by a look at the log every few seconds.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

import { Client, type Pool } from 'pg';

import type { Statement } from '../database.ts';
import { Listeners } from '../listeners.ts';
import { type PostgresLocation, sessionConfig } from './session.ts';

/** Milliseconds between two looks at the log. */
const LOOK_INTERVAL = 5000;

/** Milliseconds before the lost connection is tried again: the first and the longest wait. */
const FIRST_WAIT = 50;
const LONGEST_WAIT = 5000;

interface EventWatchOptions {
  readonly location: PostgresLocation;
  readonly writing: Pool;
  readonly prepare: <Row>(text: string) => Statement<Row>;
}

export class EventWatch {
  readonly #options: EventWatchOptions;
  readonly #channel: string;
  readonly #newest: Statement<{ newest: number | null }>;
  readonly #listeners = new Listeners();
  /** Tells our own notices from those of others. */
  readonly #self = randomUUID();
  readonly #closing = new AbortController();
  #listening: Promise<unknown> | null = null;
  #telling = false;
  #known: number | null = null;

  constructor(options: EventWatchOptions) {
    this.#options = options;
    this.#channel = `${options.location.schema}_events`;
    this.#newest = options.prepare('select max(seq) as newest from events');
  }

  add(listener: () => void): () => void {
    this.#listening ??= Promise.all([this.#listen(), this.#look()]);
    return this.#listeners.add(listener);
  }

  /** Many commits share one notice. */
  tell(): void {
    this.#listeners.call();
    if (this.#telling) return;
    this.#telling = true;
    setImmediate(() => {
      this.#telling = false;
      // Should it fail, the others find the event at their next look.
      this.#options.writing.query('select pg_notify($1, $2)', [this.#channel, this.#self]).catch(() => {});
    });
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#listening;
  }

  async #listen(): Promise<void> {
    let pause = FIRST_WAIT;
    while (!this.#closing.signal.aborted) {
      const heard = await this.#listenOnce();
      pause = heard ? FIRST_WAIT : Math.min(pause * 2, LONGEST_WAIT);
      await this.#pause(pause);
    }
  }

  /** Until the connection breaks or the watch closes. False when there was no connection at all. */
  async #listenOnce(): Promise<boolean> {
    const client = new Client(sessionConfig(this.#options.location));
    const { promise: ended, resolve: end } = Promise.withResolvers<void>();
    client.on('error', () => end());
    client.on('end', () => end());
    client.on('notification', ({ payload }) => {
      if (payload !== this.#self) this.#listeners.call();
    });
    const onAbort = () => end();
    this.#closing.signal.addEventListener('abort', onAbort);
    try {
      await Promise.race([this.#subscribe(client), ended]);
      await ended;
      return true;
    } catch {
      return false;
    } finally {
      this.#closing.signal.removeEventListener('abort', onAbort);
      await client.end().catch(() => {});
    }
  }

  async #subscribe(client: Client): Promise<void> {
    await client.connect();
    await client.query(`listen ${this.#channel}`);
    // What was appended while nobody listened.
    this.#listeners.call();
  }

  async #look(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      await this.#pause(LOOK_INTERVAL);
      // The server is away: there is nothing to see until the next look.
      const [row] = await this.#newest.all().catch(() => []);
      if (row === undefined || row.newest === this.#known) continue;
      this.#known = row.newest;
      this.#listeners.call();
    }
  }

  async #pause(milliseconds: number): Promise<void> {
    await wait(milliseconds, undefined, { signal: this.#closing.signal, ref: false }).catch(() => {});
  }
}
