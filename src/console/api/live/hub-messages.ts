/** What a tab and the hub, which reads the one stream for all tabs, say to each other. */
import type { LiveNews } from './live-news.ts';

/** `live`: what happens is told at once; `lost`: it is not, and is tried again by itself. */
export type LineState = 'opening' | 'live' | 'lost';

export type TabMessage =
  /** From now on for this person; `age`: milliseconds for which what the tab shows was not kept current. */
  | { readonly kind: 'join'; readonly userName: string; readonly age: number }
  | { readonly kind: 'leave' }
  | { readonly kind: 'focus'; readonly isFocused: boolean }
  /** The network is back: the next attempt need not wait. */
  | { readonly kind: 'wake' };

export type HubMessage =
  | { readonly kind: 'news'; readonly news: LiveNews }
  | { readonly kind: 'line'; readonly state: LineState }
  /** Whether any tab of this person has the focus. */
  | { readonly kind: 'watched'; readonly isWatched: boolean }
  | { readonly kind: 'signed-out' };
