/** The product with its sample data, and a browser that is signed in. */
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';

import { findChromium } from '../../browser/chromium.ts';
import { type Product, startProduct } from '../../browser/product.ts';

const password = 'made-up-for-the-benchmark-only';
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];

export interface Visitor {
  readonly product: Product;
  readonly browser: Browser;
  /** A browser that has never been here, but for the session. */
  fresh(): Promise<BrowserContext>;
  /** Lets pages in that others than Playwright open, until they clear the browser's storage. */
  signInOutside(): Promise<void>;
  close(): Promise<void>;
}

/** `debuggingPort`: where the browser can be driven from besides. */
export async function startVisitor(debuggingPort: number): Promise<Visitor> {
  const product = await startProduct({ ADMIN_PASSWORD: password });
  const { console: origin } = product;
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [...args, `--remote-debugging-port=${debuggingPort}`],
  });
  const fresh = async (): Promise<BrowserContext> => {
    const context = await browser.newContext();
    const data = { username: 'admin', password };
    const answer = await context.request.post(`${origin}/api/session`, { data, headers: { origin } });
    if (!answer.ok()) throw new Error(`Sign-in: ${answer.status()} ${await answer.text()}`);
    return context;
  };
  const signedIn = await fresh();
  const cookies = await signedIn.cookies();
  const own = cookies.map(({ name, value }) => ({ name, value, url: origin }));
  const outside = await browser.newBrowserCDPSession();
  return {
    product,
    browser,
    fresh,
    async signInOutside() {
      await outside.send('Storage.setCookies', { cookies: own });
    },
    async close() {
      await browser.close();
      await product.stop();
    },
  };
}

/** Slows the page's processor down, and its network where asked for, as Lighthouse does for a mobile phone. */
export async function slowDown(page: Page, how: { cpu: number; network?: 'slow-4g' }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: how.cpu });
  if (how.network === undefined) return;
  // Lighthouse's `mobileSlow4G` as the browser itself is told it: milliseconds, and bytes a second.
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 562.5,
    downloadThroughput: (1474.56 * 1024) / 8,
    uploadThroughput: (675 * 1024) / 8,
  });
}

/** In the page, which tells by its own clock; nobody asks it anything meanwhile. */
function tellWhen(isThere: () => boolean): void {
  const seen = new MutationObserver(() => {
    if (!isThere()) return;
    seen.disconnect();
    // oxlint-disable-next-line no-console -- the way out of the page that costs it nothing
    requestAnimationFrame(() => console.debug(`There after ${performance.now()} ms`));
  });
  seen.observe(document, { childList: true, subtree: true });
}

/**
 * Milliseconds from the navigation to the frame that shows something. A locator would not do: what looks
 * through the page for it is 300 kB of script, and costs a slow processor a tenth of the time.
 */
export async function timeUntil(page: Page, address: string, isThere: () => boolean): Promise<number> {
  const told = page.waitForEvent('console', (message) => message.text().startsWith('There after'));
  await page.addInitScript(`(${String(tellWhen)})(${String(isThere)})`);
  await page.goto(address, { waitUntil: 'commit' });
  return Number(/[\d.]+/.exec((await told).text())?.[0]);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
