/**
 * The entry. Small, so that everything the first page needs is on its way at once: session and data,
 * which the application's own first requests then find here, and the code of application and page,
 * which would otherwise be discovered one after the other.
 */
import { askEarly } from './api/ask-early.ts';
import { fetchPage } from './fetch-page.ts';

/** The frame of index.html is on the screen before scripts compete with it; a hidden tab paints nothing. */
function painted(): Promise<void> {
  if (document.hidden) return Promise.resolve();
  return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}

async function boot(): Promise<void> {
  askEarly(globalThis.location);
  await painted();
  fetchPage(globalThis.location.pathname);
  const { start } = await import('./main.tsx');
  await start();
}

void boot();
