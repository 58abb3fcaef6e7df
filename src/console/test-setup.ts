/** What every console spec has around it: a browser's missing pieces, and no unnoticed error. */
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';

// The design system in jsdom is slow on a busy machine; nothing here measures time.
configure({ asyncUtilTimeout: 10_000 });

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
  localStorage.clear();
  sessionStorage.clear();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  const unexpected = errors.splice(0);
  if (unexpected.length > 0) throw new Error(`Errors on the console: ${unexpected.flat().join(' ')}`);
});
