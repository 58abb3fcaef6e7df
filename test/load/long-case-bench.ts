/** A long case in a browser: how long its longest task holds the page, and how soon it opens from the list. */
import { printLimit } from './console-bench.ts';
import { makeLogs, openFromList, scrollThrough } from './console/long-case.ts';
import { median, startVisitor } from './console/visitor.ts';

const openings = 5;

export async function benchLongCase(messages: number): Promise<void> {
  process.stdout.write(`\nA case with ${messages} messages of 8,000 characters in Chromium\n`);
  const visitor = await startVisitor(0);
  try {
    const caseId = await makeLogs(visitor, messages);
    const times: number[] = [];
    for (let round = 0; round < openings; round += 1) times.push(await openFromList(visitor, caseId));
    printLimit('opened from the list: newest messages shown', median(times), 100, 'ms');
    const { longest, shown } = await scrollThrough(visitor, caseId, messages + 1);
    printLimit(`scrolled through ${shown}: longest task, CPU`, longest, 50, 'ms');
  } finally {
    await visitor.close();
  }
}
