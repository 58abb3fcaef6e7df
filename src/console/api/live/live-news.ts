/** What happens elsewhere, as it becomes known: the screens' side of the stream. */
import { useEffect, useEffectEvent } from 'react';

import type { LiveEvent } from '../../../contract/live-event.ts';

/** `resync`: something was missed, so whatever is shown may be out of date. */
export type LiveNews = LiveEvent | { readonly name: 'resync' };

type Listener = (news: LiveNews) => void;

const listeners = new Set<Listener>();

export function tellNews(news: LiveNews): void {
  for (const listener of listeners) listener(news);
}

export function listenToNews(listener: Listener): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Calls the listener of the last rendering for each piece of news while the component is there. */
export function useLiveEvents(listener: Listener): void {
  const onNews = useEffectEvent(listener);
  useEffect(() => listenToNews((news) => onNews(news)), []);
}
