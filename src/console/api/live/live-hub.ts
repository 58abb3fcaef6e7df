/**
 * Keeps one stream for all tabs of a browser. It runs in a shared worker, which no tab's freezing or
 * closing stops; where there is none, in the page itself.
 */
import type { HubMessage, LineState, TabMessage } from './hub-messages.ts';
import type { LiveNews } from './live-news.ts';
import { RecentNews } from './recent-news.ts';
import type { readStream, StreamMessage } from './read-stream.ts';

/** A tab as the hub sees it. */
export type Tab = (message: HubMessage) => void;

interface Joined {
  readonly userName: string;
  isFocused: boolean;
}

/** Milliseconds before the next attempt: the first and the longest wait. */
const firstWait = 500;
const longestWait = 30_000;

export class LiveHub {
  readonly #read: typeof readStream;
  readonly #tabs = new Map<Tab, Joined>();
  readonly #recent = new RecentNews();
  #userName: string | null = null;
  #lastEventId: string | null = null;
  #state: LineState = 'opening';
  #isWatched = false;
  /** Ends what is under way for the person. */
  #leaving = new AbortController();
  #wake = (): void => {};

  constructor(read: typeof readStream) {
    this.#read = read;
  }

  receive(tab: Tab, message: TabMessage): void {
    if (message.kind === 'join') this.#join(tab, message.userName, message.age);
    else if (message.kind === 'leave') this.#leave(tab);
    else if (message.kind === 'wake') this.#wake();
    else this.#focus(tab, message.isFocused);
  }

  #join(tab: Tab, userName: string, age: number): void {
    this.#tabs.set(tab, { userName, isFocused: false });
    tab({ kind: 'watched', isWatched: this.#isWatched });
    if (this.#userName !== userName) {
      // Somebody else has signed in: the tabs of who was there before show what is not theirs.
      this.#signOut(({ userName: name }) => name !== userName);
      this.#userName = userName;
      this.#recent.begin(age);
      void this.#keepOpen(age, this.#leaving.signal);
      return;
    }
    tab({ kind: 'line', state: this.#state });
    for (const news of this.#recent.since(age)) tab({ kind: 'news', news });
  }

  #leave(tab: Tab): void {
    this.#tabs.delete(tab);
    this.#tellWatched();
    if (this.#tabs.size === 0) this.#signOut(() => true);
  }

  #focus(tab: Tab, isFocused: boolean): void {
    const joined = this.#tabs.get(tab);
    if (!joined) return;
    joined.isFocused = isFocused;
    this.#tellWatched();
  }

  #tellWatched(): void {
    const isWatched = [...this.#tabs.values()].some(({ isFocused }) => isFocused);
    if (isWatched === this.#isWatched) return;
    this.#isWatched = isWatched;
    this.#tell({ kind: 'watched', isWatched });
  }

  /** Ends the stream and shuts these tabs out. */
  #signOut(isOut: (joined: Joined) => boolean): void {
    this.#leaving.abort();
    this.#leaving = new AbortController();
    this.#userName = null;
    this.#lastEventId = null;
    this.#state = 'opening';
    for (const [tab, joined] of this.#tabs) {
      if (!isOut(joined)) continue;
      this.#tabs.delete(tab);
      tab({ kind: 'signed-out' });
    }
    this.#tellWatched();
  }

  async #keepOpen(age: number, leaving: AbortSignal): Promise<void> {
    const since = performance.now() - age;
    for (let wait = firstWait; !leaving.aborted; wait = Math.min(wait * 2, longestWait)) {
      const end = await this.#readOnce(performance.now() - since, leaving);
      if (leaving.aborted) return;
      if (end.status === 401) {
        this.#signOut(() => true);
        return;
      }
      // The next answer says whether somebody has signed in again.
      if (end.wasSessionEnd) continue;
      if (end.wasOpen) wait = firstWait;
      this.#tellState('lost');
      // Not all browsers at once, when it was the proxy that stopped.
      await this.#pause(Math.max(end.retryAfter, wait * (0.5 + Math.random())), leaving);
    }
  }

  async #readOnce(ago: number, signal: AbortSignal) {
    let [wasOpen, wasSessionEnd] = [false, false];
    const onMessage = (message: StreamMessage, id: string | null): void => {
      if (signal.aborted) return;
      wasOpen = true;
      wasSessionEnd = message.name === 'session-ended';
      if (id !== null) this.#lastEventId = id;
      this.#take(message);
    };
    const lost = { status: 0, retryAfter: 0 };
    const end = await this.#read({ lastEventId: this.#lastEventId, ago, signal, onMessage }).catch(
      () => lost,
    );
    return { ...end, wasOpen, wasSessionEnd };
  }

  #take(message: StreamMessage): void {
    if (message.name === 'ready') this.#tellState('live');
    const { name } = message;
    const isOfStream = name === 'ready' || name === 'position' || name === 'session-ended';
    if (name === 'resync') this.#tellNews({ name });
    // Whatever the stream does not say of itself is news of something, and says of what.
    else if (!isOfStream && 'detail' in message) this.#tellNews(message);
  }

  #tellNews(news: LiveNews): void {
    this.#recent.add(news);
    this.#tell({ kind: 'news', news });
  }

  #tellState(state: LineState): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#tell({ kind: 'line', state });
  }

  #tell(message: HubMessage): void {
    for (const tab of this.#tabs.keys()) tab(message);
  }

  async #pause(milliseconds: number, leaving: AbortSignal): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
      leaving.addEventListener('abort', () => resolve(), { once: true });
      setTimeout(resolve, milliseconds);
    });
    this.#wake = () => {};
  }
}
