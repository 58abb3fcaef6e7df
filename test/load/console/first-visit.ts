/** The list at the first visit: what comes over the wire, and when there is something to read. */
import lighthouse from 'lighthouse';

import { slowDown, timeUntil, type Visitor } from './visitor.ts';

const address = '/cases';
/** What a person waits for: a case, and no frame of one. */
const firstRow = 'main a[href^="/cases/case-"]';

export interface Weight {
  /** Bytes of the page, of scripts and of styles on the wire, with their heads. */
  readonly bytes: number;
  readonly requests: number;
}

export async function weighFirstVisit(visitor: Visitor): Promise<Weight> {
  const context = await visitor.fresh();
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const counted = new Set<string>();
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.responseReceived', ({ requestId, type }) => {
    if (type === 'Document' || type === 'Script' || type === 'Stylesheet') counted.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength;
  });
  await page.goto(`${visitor.product.console}${address}`);
  await page.locator(firstRow).first().waitFor();
  // The stream of events never ends, so the network is never idle; what else comes has come by then.
  await page.waitForTimeout(3_000);
  await context.close();
  return { bytes, requests: counted.size };
}

function hasRow(): boolean {
  return document.querySelector('main a[href^="/cases/case-"]') !== null;
}

/** Milliseconds from the navigation to the first case, at slow 4G and a processor slowed down 4 times. */
export async function timeToRows(visitor: Visitor): Promise<number> {
  const context = await visitor.fresh();
  const page = await context.newPage();
  await slowDown(page, { cpu: 4, network: 'slow-4g' });
  const shown = await timeUntil(page, `${visitor.product.console}${address}`, hasRow);
  await context.close();
  return shown;
}

export interface Paint {
  /** Milliseconds. */
  readonly largestContentfulPaint: number;
  readonly layoutShift: number;
  /** 0 to 100. */
  readonly score: number;
  /** What Lighthouse found the machine to be worth; 1,000 and more is an office computer. */
  readonly benchmarkIndex: number;
}

/** Lighthouse's verdict on the list, with its mobile settings. */
export async function auditPaint(visitor: Visitor, port: number): Promise<Paint> {
  await visitor.signInOutside();
  const result = await lighthouse(`${visitor.product.console}${address}`, {
    port,
    formFactor: 'mobile',
    onlyCategories: ['performance'],
    // Beside the cache; what pages keep would make a second visit of the next round.
    clearStorageTypes: ['local_storage'],
    logLevel: 'silent',
  });
  if (!result) throw new Error('Lighthouse gave no result');
  const { audits, categories, environment, finalDisplayedUrl } = result.lhr;
  if (new URL(finalDisplayedUrl).pathname !== address) throw new Error(`Lighthouse saw ${finalDisplayedUrl}`);
  const value = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
  return {
    largestContentfulPaint: value('largest-contentful-paint'),
    layoutShift: value('cumulative-layout-shift'),
    score: (categories['performance']?.score ?? Number.NaN) * 100,
    benchmarkIndex: environment.benchmarkIndex,
  };
}
