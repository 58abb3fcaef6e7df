import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from '@playwright/test';

/** Chromium without windows comes first: a new context costs it an eighth of the other's processor time. */
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
/** Milliseconds that fetching a browser may take. */
const patience = 180_000;

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const places = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((place) => existsSync(place));
}

/** On Debian and Ubuntu: the distribution's own browser, where it may be installed. */
function installed(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  process.stderr.write('Installing a browser for the tests with apt-get.\n');
  const aptGet = (...words: string[]) =>
    execFileSync('apt-get', words, { stdio: 'ignore', timeout: patience });
  for (const name of [shell, 'chromium']) {
    try {
      aptGet('update', '-qq');
      aptGet('install', '-y', '-qq', '--no-install-recommends', name);
      return onPath();
    } catch {
      // The next one, or the message below says what to do.
    }
  }
  return undefined;
}

/** The browser for the tests: CHROMIUM_PATH, the system's, Playwright's own, or freshly installed. */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const own = chromium.executablePath();
  const found = onPath() ?? (existsSync(own) ? own : undefined);
  if (found?.endsWith(shell)) return found;
  // Each worker asks: what one has tried the others take as it is.
  const isFirst = process.env['TEST_WORKER_INDEX'] === undefined;
  const chosen = (isFirst ? installed() : undefined) ?? found;
  if (chosen) return chosen;
  throw new Error(
    'The browser tests need Chromium: install it (apt-get install chromium-headless-shell, or npx playwright install chromium) or set CHROMIUM_PATH.',
  );
}
