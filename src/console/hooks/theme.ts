import { useSyncExternalStore } from 'react';

import type { Theme } from '../../contract/center/preferences.ts';
import { keepChoices, readChoices } from '../kept-choices.ts';

const listeners = new Set<() => void>();
const systemDark = () => globalThis.matchMedia('(prefers-color-scheme: dark)');

function currentTheme(): Theme {
  return readChoices().theme ?? 'system';
}

/** The class is the design system's; src/console/first-paint.ts sets the same one before the first paint. */
function apply(): void {
  const theme = currentTheme();
  const isDark = theme === 'dark' || (theme === 'system' && systemDark().matches);
  document.body.classList.toggle('awsui-dark-mode', isDark);
}

/** Called once at the start: the system may turn dark in the evening, and another tab may choose. */
export function followTheme(): void {
  systemDark().addEventListener('change', apply);
  globalThis.addEventListener('storage', apply);
  apply();
}

export function chooseTheme(theme: Theme): void {
  keepChoices({ theme });
  apply();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, currentTheme);
}
