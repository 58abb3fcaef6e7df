/** Files too large to be handed over in memory: on the disk, with their hash. */
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { CDPSession, Page } from '@playwright/test';

import { createCaseScreen } from './create-case-screen.ts';

const megabyte = 1024 * 1024;

export interface LargeFile {
  readonly path: string;
  readonly name: string;
  readonly hash: string;
}

export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of createReadStream(path)) hash.update(piece);
  return hash.digest('hex');
}

/** Of random bytes, so that no part is like another. The folder is the system's to clean. */
export async function largeFile(name: string, megabytes: number): Promise<LargeFile> {
  const path = join(await mkdtemp(join(tmpdir(), 'support-center-large-')), name);
  const file = await open(path, 'w');
  for (let written = 0; written < megabytes; written++) await file.write(randomBytes(megabyte));
  await file.close();
  return { path, name, hash: await hashOf(path) };
}

/** A log of so many megabytes, with something in its last line. */
export async function largeText(name: string, megabytes: number, lastLine: string): Promise<LargeFile> {
  const path = join(await mkdtemp(join(tmpdir(), 'support-center-large-')), name);
  const file = await open(path, 'w');
  const lines = '2026-11-21T04:00:00Z INFO request served in 12 ms, schönen Tag\r\n'.repeat(16_000);
  const piece = Buffer.from(lines).subarray(0, megabyte);
  for (let written = 0; written < megabytes; written++) await file.write(piece);
  await file.write(`\r\n${lastLine}`);
  await file.close();
  return { path, name, hash: await hashOf(path) };
}

export async function chooseFiles(page: Page, ...files: readonly LargeFile[]): Promise<void> {
  const button = createCaseScreen(page).chooseFiles;
  const label = page.getByText((await button.getAttribute('aria-label')) ?? '');
  const dialog = page.waitForEvent('filechooser');
  await label.first().click();
  await (await dialog).setFiles(files.map(({ path }) => path));
}

/** The bar of one file's upload. */
export function uploadBar(page: Page, name: string) {
  return page.getByRole('progressbar', { name });
}

/** Megabytes that the page's scripts hold, looked at again and again until it is asked for. */
export async function watchHeap(page: Page): Promise<() => Promise<number>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  const now = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / megabyte;
  };
  await session.send('HeapProfiler.collectGarbage');
  const start = await now();
  let most = start;
  const timer = setInterval(() => {
    // A page that is being reloaded has no heap to ask for.
    void now()
      .then((size) => (most = Math.max(most, size)))
      .catch(() => undefined);
  }, 200);
  return async () => {
    clearInterval(timer);
    return most - start;
  };
}
