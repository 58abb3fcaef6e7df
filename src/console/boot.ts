/**
 * The entry. Small, so that everything the first page needs is on its way at once: session and data,
 * which the application's own first requests then find here, and the code of application and page,
 * which would otherwise be discovered one after the other.
 */
import { askEarly } from './api/ask-early.ts';
import { fetchPage } from './fetch-page.ts';

askEarly(globalThis.location);
fetchPage(globalThis.location.pathname);
void import('./main.tsx').then(({ start }) => start());
