/** What every console spec has around it: a browser's missing pieces, and no unnoticed error. */
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';

import { endFileRun } from './api/exports/file-run.ts';

// Pieces of a screen stand alone in specs, without the page that brings their words along.
import.meta.glob('./text/en/*.ts', { eager: true });

configure({
  // The design system in jsdom is slow on a busy machine; nothing here measures time.
  asyncUtilTimeout: 30_000,
  // What it shows it tells to screen readers a little later: the same words twice, or once, as time goes.
  defaultIgnore: 'script, style, [aria-live]',
});

/** jsdom has no layout: every media query fails unless a spec says otherwise. */
function noMedia(media: string): MediaQueryList {
  return {
    media,
    matches: false,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  };
}

const errors: unknown[][] = [];

beforeEach(() => {
  vi.stubGlobal('matchMedia', noMedia);
  vi.stubGlobal('scrollTo', () => undefined);
  vi.spyOn(console, 'error').mockImplementation((...words: unknown[]) => {
    errors.push(words);
  });
});

afterEach(() => {
  cleanup();
  // What belongs to the whole page, and so to all specs of a worker.
  endFileRun();
  localStorage.clear();
  sessionStorage.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  const unexpected = errors.splice(0);
  if (unexpected.length > 0) throw new Error(`Errors on the console: ${unexpected.flat().join(' ')}`);
});
