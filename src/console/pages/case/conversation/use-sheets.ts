import { useState } from 'react';

import { bindSheets, type Part } from './sheets.ts';
import type { TimelineItem } from './timeline.ts';

/** A timeline in sheets, which stay what they are while it grows. */
export function useSheets(items: readonly TimelineItem[]): readonly Part[] {
  const [bound, setBound] = useState(() => ({ items, parts: bindSheets(items) }));
  if (bound.items === items) return bound.parts;
  const next = { items, parts: bindSheets(items, bound.parts) };
  // A drawing that is thrown away takes with it what it bound.
  setBound(next);
  return next.parts;
}
