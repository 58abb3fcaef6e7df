import { once } from 'node:events';
import type { ServerResponse } from 'node:http';

import type { StreamEventName } from '../../contract/live-event.ts';
import type { StoredEvent } from '../../database/events.ts';
import type { SignedIn } from '../identity/sessions.ts';
import type { Beginning, EventFeed, FedEvent } from './event-feed.ts';
import { rememberFor } from '../store/center-database.ts';
import { isAccessChange } from './access-changes.ts';
import { eventId, heartbeat, streamFrame } from './event-frame.ts';

export interface EventStreamParts {
  readonly signedIn: SignedIn;
  readonly response: ServerResponse;
  readonly feed: EventFeed;
  /** What the person is told of the event, now; null: nothing. */
  readonly hear: (event: StoredEvent) => Promise<string | null>;
  /** The same as long as the person's access is. */
  readonly access: () => Promise<string>;
  /** Told once, with the failure where the stream did not end by itself. */
  readonly onEnd: (failure?: unknown) => void;
}

/** Milliseconds in which a browser must have taken what waits for it. */
const patience = 10_000;

/** Milliseconds for the last words of a stream to leave. */
const farewell = 1_000;

/** One browser's stream. It takes the next event when the browser has taken the one before. */
export class EventStream {
  readonly signedIn: SignedIn;
  readonly #parts: EventStreamParts;
  readonly #stopWaiting: () => void;
  readonly #over = new AbortController();
  #position = 0;
  /** The newest event that was told or passed over, and whether the browser does not know that it was. */
  #passed: StoredEvent | null = null;
  #isPassedOver = false;
  #isTelling = true;
  /** What the access was, once everything that the person sees was asked for by it. */
  #access: string | null = null;
  /** Up to here the person may have been shown what they saw by another access. */
  #openedAt = 0;

  constructor(parts: EventStreamParts) {
    this.signedIn = parts.signedIn;
    this.#parts = parts;
    this.#stopWaiting = parts.feed.onMore(() => void this.#goOn());
    parts.response.on('close', () => this.#ended());
    // What can't be written any more is lost with its connection; the browser comes back for it.
    parts.response.on('error', () => {});
  }

  /** @param isIncomplete whether something before the beginning can't be told any more. */
  async begin({ missed, position }: Beginning, isIncomplete: boolean): Promise<void> {
    const { feed, access } = this.#parts;
    this.#position = position;
    const last = missed.length === 0 ? feed.eventAt(position) : null;
    this.#passed = last;
    const id = last && eventId(last);
    try {
      this.#access = await access();
      // Of what has changed it until now the feed may not have heard.
      await feed.caughtUp();
      this.#openedAt = feed.end;
      await this.#write(`retry: 2000\n${streamFrame('ready', id)}`);
      // What was told by another access is not told by this one.
      const isAnew = isIncomplete || missed.some(isAccessChange);
      if (isAnew) await this.#write(streamFrame('resync', id));
      for (const event of isIncomplete || !isAnew ? missed : []) await this.#tell(event);
    } catch (failure) {
      this.drop(failure);
    }
    this.#isTelling = false;
    await this.#goOn();
  }

  /** Says that it is over, and why; a browser that waits may come again. */
  end(reason?: StreamEventName): void {
    const { response } = this.#parts;
    if (this.#over.signal.aborted) return;
    response.end(reason && streamFrame(reason, null));
    // Whoever does not read keeps nobody waiting.
    const cut = setTimeout(() => response.destroy(), farewell);
    response.once('close', () => clearTimeout(cut));
    this.#ended();
  }

  /** Cuts it off in the middle, so that the browser goes on from what it has. */
  drop(failure?: unknown): void {
    if (this.#over.signal.aborted) return;
    this.#parts.response.destroy();
    this.#ended(failure);
  }

  beat(): void {
    if (this.#isTelling || this.#over.signal.aborted) return;
    const isNews = this.#isPassedOver && this.#passed;
    this.#isPassedOver = false;
    this.#parts.response.write(isNews ? streamFrame('position', eventId(isNews)) : heartbeat);
  }

  #ended(failure?: unknown): void {
    if (this.#over.signal.aborted) return;
    this.#over.abort();
    this.#stopWaiting();
    this.#parts.onEnd(failure);
  }

  async #goOn(): Promise<void> {
    if (this.#isTelling) return;
    this.#isTelling = true;
    try {
      await this.#tellWhatIsThere();
    } catch (failure) {
      this.drop(failure);
    }
  }

  async #tellWhatIsThere(): Promise<void> {
    while (!this.#over.signal.aborted) {
      const next = this.#parts.feed.next(this.#position);
      if (next === null) {
        // Here and not later, or news that comes in between would wake nobody.
        this.#isTelling = false;
        return;
      }
      if (next === 'gone') throw new Error('The browser is too far behind.');
      if (isAccessChange(next.event)) this.#look(next);
      else await this.#tell(next.event);
      this.#position = next.number;
    }
  }

  async #tell(event: StoredEvent): Promise<void> {
    const frame = await this.#parts.hear(event);
    this.#passed = event;
    this.#isPassedOver = frame === null;
    if (frame !== null) await this.#write(frame);
  }

  /** A little later: what is known here of somebody's policies may be that old. */
  #look({ number }: FedEvent): void {
    const wait = setTimeout(() => {
      this.#resync(number <= this.#openedAt).catch((failure: unknown) => this.drop(failure));
    }, rememberFor);
    this.#over.signal.addEventListener('abort', () => clearTimeout(wait), { once: true });
  }

  async #resync(isCertain: boolean): Promise<void> {
    const isAnother = (await this.#parts.access()) !== this.#access;
    if (isCertain || isAnother) await this.#write(streamFrame('resync', null));
    // The browser comes back, as whom it is by now.
    if (isAnother) this.end();
  }

  /** Settles when there is room again; rejects when the browser takes too long. */
  async #write(text: string): Promise<void> {
    const { response } = this.#parts;
    if (this.#over.signal.aborted || response.write(text)) return;
    const signal = AbortSignal.any([AbortSignal.timeout(patience), this.#over.signal]);
    await once(response, 'drain', { signal });
  }
}
