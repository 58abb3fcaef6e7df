/** The console in a browser, each figure against the limit that it must keep. */
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';

import { timeToFirstField, typeAtTheEnd } from './console/form-speed.ts';
import { readManyResources } from './console/many-resources.ts';
import { auditPaint, timeToRows, weighFirstVisit } from './console/first-visit.ts';
import { median, startVisitor } from './console/visitor.ts';

const rounds = 3;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}

async function several<Figure>(ask: () => Promise<Figure>): Promise<Figure[]> {
  const figures: Figure[] = [];
  // One after the other: they share the processor.
  for (let round = 0; round < rounds; round += 1) figures.push(await ask());
  return figures;
}

export function printLimit(name: string, value: number, limit: number, unit: string): void {
  const shown = (number: number) =>
    unit === '' ? number.toFixed(3) : Math.round(number).toLocaleString('en');
  const columns = [
    name.padEnd(46),
    `${shown(value)} ${unit}`.padStart(12),
    `${(value / limit).toFixed(2)} × the limit of ${shown(limit)} ${unit}`,
  ];
  process.stdout.write(`${columns.join('  ').trimEnd()}\n`);
}

export async function benchConsole(): Promise<void> {
  process.stdout.write(`\nConsole in Chromium, median of ${rounds}\n`);
  // What is measured is today's console, and not the one that was built last.
  execFileSync(process.execPath, ['src/commands/build-console.ts'], { stdio: 'ignore' });
  const port = await freePort();
  const visitor = await startVisitor(port);
  try {
    const weight = await weighFirstVisit(visitor);
    printLimit(
      `list, first visit: page, JS, CSS, ${weight.requests} requests`,
      weight.bytes / 1000,
      310,
      'kB',
    );
    const paints = await several(() => auditPaint(visitor, port));
    const benchmarkIndex = paints[0]?.benchmarkIndex ?? Number.NaN;
    const middle = (pick: (paint: (typeof paints)[number]) => number) => median(paints.map(pick));
    const paint = middle((one) => one.largestContentfulPaint);
    printLimit(`Lighthouse mobile: LCP (index ${Math.round(benchmarkIndex)})`, paint, 2000, 'ms');
    printLimit(
      'Lighthouse mobile: layout shift',
      middle((one) => one.layoutShift),
      0.001,
      '',
    );
    process.stdout.write(`  performance score ${middle((one) => one.score).toFixed(0)}\n`);
    printLimit(
      'rows visible, slow 4G, 4 × CPU',
      median(await several(() => timeToRows(visitor))),
      5000,
      'ms',
    );
    const secondVisit = median(await several(() => timeToFirstField(visitor, 1)));
    printLimit('create case: first field, 4 × CPU, 2nd visit', secondVisit, 1000, 'ms');
    const laterVisit = median(await several(() => timeToFirstField(visitor, 2)));
    printLimit('create case: first field, 4 × CPU, 3rd visit', laterVisit, 1000, 'ms');
    const resources = await several(() => readManyResources(visitor));
    const ofResources = (pick: (one: (typeof resources)[number]) => number) => median(resources.map(pick));
    printLimit(
      '20,000 resources: answer to rows',
      ofResources((one) => one.rows),
      300,
      'ms',
    );
    printLimit(
      '20,000 resources: sort',
      ofResources((one) => one.sort),
      100,
      'ms',
    );
    printLimit(
      '20,000 resources: filter',
      ofResources((one) => one.filter),
      100,
      'ms',
    );
    const letters = await several(() => typeAtTheEnd(visitor));
    printLimit(
      'a letter behind 5,000: longest wait',
      median(letters.map(({ longest }) => longest)),
      50,
      'ms',
    );
    printLimit('a letter behind 5,000: median wait', median(letters.map((one) => one.median)), 50, 'ms');
  } finally {
    await visitor.close();
  }
}
