/**
 * The entry. Small, so that session and first page are on their way before the application's code is:
 * the application's own first requests then find their answers here.
 */
import { askEarly } from './api/ask-early.ts';

askEarly(globalThis.location);
void import('./main.tsx').then(({ start }) => start());
