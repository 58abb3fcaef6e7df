import { useSyncExternalStore } from 'react';

import type { Density } from '../../contract/center/preferences.ts';
import { keepChoices, readChoices } from '../kept-choices.ts';

const listeners = new Set<() => void>();

function currentDensity(): Density {
  return readChoices().density ?? 'comfortable';
}

/** The class is the design system's; src/console/first-paint.ts sets the same one before the first paint. */
export function chooseDensity(density: Density): void {
  keepChoices({ density });
  document.body.classList.toggle('awsui-compact-mode', density === 'compact');
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How dense rows and fields are, as the person chose. */
export function useDensity(): Density {
  return useSyncExternalStore(subscribe, currentDensity);
}
