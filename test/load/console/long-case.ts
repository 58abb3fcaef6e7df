/** A case with as much to read as one can have. */
import { makeLongCase } from '../../browser/long-case.ts';
import type { Visitor } from './visitor.ts';

const line = 'ERROR [worker] connection reset by peer while reading the response header from upstream';
const longest = 8000;
/** Milliseconds after which nothing more arrives by itself; the stream of news never ends. */
const settling = 1500;

/** Answers the id of a case to which AWS has written `count` logs. */
export async function makeLogs(visitor: Visitor, count: number): Promise<string> {
  const log = Array.from({ length: 90 }, (_, second) => {
    const moment = new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();
    return `${moment} ${line} ${second}`;
  });
  const context = await visitor.fresh();
  const write = (number: number) => `Answer ${number}\n${log.join('\n')}`.slice(0, longest);
  const { caseId } = await makeLongCase(context, visitor.product, count, write);
  await context.close();
  return caseId;
}

/** Milliseconds from the press of the row's link to the frame with the newest message. */
export async function openFromList(visitor: Visitor, caseId: string): Promise<number> {
  const context = await visitor.fresh();
  const page = await context.newPage();
  await page.goto(`${visitor.product.console}/cases`);
  const link = page.locator(`a[href="/cases/${caseId}"]`).first();
  await link.waitFor();
  // The pointer rests on the row before it is pressed: that is when the case is fetched.
  await link.hover();
  await page.waitForTimeout(settling);
  const time = await page.evaluate(pressAndWait, `a[href="/cases/${caseId}"]`);
  await context.close();
  return time;
}

/** In the page. */
async function pressAndWait(selector: string): Promise<number> {
  const began = performance.now();
  document.querySelector<HTMLElement>(selector)?.click();
  while (!document.querySelector('article')) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return performance.now() - began;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds by the clock. */
  readonly dur?: number;
  /** CPU time, microseconds. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

export interface Scrolled {
  /** CPU milliseconds of the longest task on the page's main thread. Time alone would measure the neighbours. */
  readonly longest: number;
  readonly shown: number;
}

/** Scrolls from the newest message to the first, while all are loaded, and back. */
export async function scrollThrough(visitor: Visitor, caseId: string, messages: number): Promise<Scrolled> {
  const context = await visitor.fresh();
  const page = await context.newPage();
  await page.goto(`${visitor.product.console}/cases/${caseId}`);
  await page.getByRole('article').first().waitFor();
  await page.waitForTimeout(settling);
  await visitor.browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] });
  const shown = await page.evaluate(scroll, messages);
  const trace: { traceEvents: TraceEvent[] } = JSON.parse(
    (await visitor.browser.stopTracing()).toString('utf8'),
  );
  await context.close();
  return { longest: longestTask(trace.traceEvents), shown };
}

/** In the page. */
async function scroll(messages: number): Promise<number> {
  const articles = document.getElementsByTagName('article');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const until = performance.now() + 240_000;
  while (articles.length < messages && performance.now() < until) {
    window.scrollBy(0, 600);
    await frame();
  }
  for (let step = 0; step < 300; step += 1) {
    window.scrollBy(0, -2000);
    await frame();
  }
  return articles.length;
}

function longestTask(events: readonly TraceEvent[]): number {
  const isMain = ({ name, args }: TraceEvent) => name === 'thread_name' && args?.name === 'CrRendererMain';
  const mains = new Set(events.filter(isMain).map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(
    ({ name, ph, pid, tid }) => ph === 'X' && name.endsWith('RunTask') && mains.has(`${pid} ${tid}`),
  );
  // A virtual machine's CPU time leaps now and then; none can be longer than what the clock told.
  return Math.max(...tasks.map(({ dur = 0, tdur = 0 }) => Math.min(dur, tdur))) / 1000;
}
