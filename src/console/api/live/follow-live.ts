/** Connects this tab: while somebody is signed in, what happens elsewhere reaches its screens. */
import type { QueryClient } from '@tanstack/react-query';

import { sessionQuery } from '../session.ts';
import { connectHub } from './connect-hub.ts';
import type { HubLine } from './connect-hub.ts';
import type { HubMessage, TabMessage } from './hub-messages.ts';
import { setLine } from './live-line.ts';
import { listenToNews, tellNews } from './live-news.ts';
import { refreshOnNews } from './refresh-on-news.ts';
import { retryFailed } from './retry-failed.ts';

/** Milliseconds: what a page shows was asked for beside the session, and may have come a little before. */
const askedBefore = 5_000;

class LiveTab {
  readonly #line: HubLine;
  readonly #queryClient: QueryClient;
  readonly #onSignedOut: () => void;
  #userName: string | null = null;
  /** Since when what happens may be unknown here, by the clock of `performance`. */
  #unknownSince: number | null = null;

  constructor(line: HubLine, queryClient: QueryClient, onSignedOut: () => void) {
    this.#line = line;
    this.#queryClient = queryClient;
    this.#onSignedOut = onSignedOut;
    line.port.addEventListener('message', ({ data }: MessageEvent<HubMessage>) => this.#receive(data));
    line.port.start();
  }

  /** Joins or leaves as the session says. */
  readonly follow = (): void => {
    const isAway = document.visibilityState === 'hidden' && !this.#line.isShared;
    const state = this.#queryClient.getQueryState(sessionQuery().queryKey);
    const userName = isAway ? null : (state?.data?.user.userName ?? null);
    if (userName === this.#userName) return;
    if (userName === null) this.leave();
    else this.#join(userName, Date.now() - (state?.dataUpdatedAt ?? 0) + askedBefore);
  };

  #join(userName: string, sessionAge: number): void {
    this.#userName = userName;
    const age = this.#unknownSince === null ? sessionAge : performance.now() - this.#unknownSince;
    this.#send({ kind: 'join', userName, age: Math.min(age, performance.now()) });
    this.tellFocus();
  }

  /** As before a page rests or closes: the hub need not count with it. */
  leave(): void {
    if (this.#userName === null) return;
    this.#userName = null;
    this.#unknownSince = performance.now();
    this.#send({ kind: 'leave' });
  }

  readonly tellFocus = (): void => {
    if (this.#userName !== null) this.#send({ kind: 'focus', isFocused: document.hasFocus() });
  };

  readonly wake = (): void => this.#send({ kind: 'wake' });

  #send(message: TabMessage): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port has two ends, not an origin
    this.#line.port.postMessage(message);
  }

  #receive(message: HubMessage): void {
    // It may have been under way when the tab left.
    if (this.#userName === null) return;
    if (message.kind === 'news') tellNews(message.news);
    else if (message.kind === 'watched') setLine({ isWatched: message.isWatched });
    else if (message.kind === 'line') {
      setLine({ state: message.state, knownUntil: message.state === 'lost' ? Date.now() : null });
      if (message.state === 'live') void retryFailed(this.#queryClient);
    } else {
      this.#userName = null;
      this.#onSignedOut();
    }
  }
}

/** @param onSignedOut is told when the session has ended, as by any answer that says so. */
export async function followLive(queryClient: QueryClient, onSignedOut: () => void): Promise<void> {
  const tab = new LiveTab(await connectHub(), queryClient, onSignedOut);
  listenToNews(refreshOnNews(queryClient));
  queryClient.getQueryCache().subscribe(tab.follow);
  for (const name of ['focus', 'blur']) addEventListener(name, tab.tellFocus);
  document.addEventListener('visibilitychange', tab.follow);
  addEventListener('online', tab.wake);
  addEventListener('pagehide', () => tab.leave());
  addEventListener('pageshow', tab.follow);
  tab.follow();
}
