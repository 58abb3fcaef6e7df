import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(existsSync);
}

/** Last resort on a fresh Debian or Ubuntu: the distribution's own browser. */
function installed(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    process.stderr.write('No browser found: installing chromium with apt-get.\n');
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'ignore' });
  } catch {
    return undefined; // The message below says what to do.
  }
  return onPath();
}

/** The browser for the tests: CHROMIUM_PATH, the system's, Playwright's own, or freshly installed. */
export function findChromium(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return named;
  const own = chromium.executablePath();
  const found = onPath() ?? (existsSync(own) ? own : installed());
  if (found) return found;
  throw new Error(
    'The browser tests need Chromium: install it (apt-get install chromium, or npx playwright install chromium) or set CHROMIUM_PATH.',
  );
}
