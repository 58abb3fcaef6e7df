/** What no page may do unnoticed: log an error, throw, or break its own security policy. */
import type { BrowserContext } from '@playwright/test';

export interface Watch {
  /** What happened so far that nobody expected. */
  unexpected(): readonly string[];
  /** From now on messages like this are part of the test, e.g. Chromium's note on an answer of 500. */
  expect(message: RegExp): void;
}

function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
    // oxlint-disable-next-line no-console -- the way out of the page that the watch listens to
    console.error(`Security policy: ${violatedDirective} ${blockedURI} ${sample}`);
  });
}

/** Watches every page of the context. */
export async function watchContext(context: BrowserContext): Promise<Watch> {
  const seen: string[] = [];
  const expected: RegExp[] = [];
  const note = (message: string) => {
    if (!expected.some((pattern) => pattern.test(message))) seen.push(message);
  };
  context.on('console', (message) => {
    if (message.type() === 'error') note(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => note(String(error.error())));
  await context.addInitScript(reportViolations);
  return { unexpected: () => seen, expect: (message) => expected.push(message) };
}

/** What Chromium notes of a server that is gone for a while, whatever it was in the middle of, and of what comes of it. */
export const gone = /net::ERR_|Failed to fetch|status of (401|502)/;

/** Chromium's own note on an answer with that status. */
export function answered(status: number): RegExp {
  return new RegExp(`the server responded with a status of ${status} `);
}
