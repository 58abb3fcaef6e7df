/** Queues and figures over 50 accounts with 100,000 cases, each by HTTP against the time that it may take. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { figures, type FigureName, type FigureSplit } from '../../src/contract/center/figures.ts';
import type { GetCaseFiguresRequest } from '../../src/contract/center/review.ts';
import { reviewQueueNames, reviewQueues } from '../../src/contract/center/review-queues.ts';
import { searchAt } from '../../src/console/api/search-input.ts';
import { startPostgres } from '../postgres.ts';
import { type CenterCall, type SignedIn, timeCalls } from './call-times.ts';
import { signIn } from './proxy-bench.ts';
import { asNpmStart, startServer } from './server-process.ts';

const cases = 100_000;
const accounts = 50;
/** Milliseconds. */
const limit = 100;
const password = 'made-up-for-the-benchmark-only';

interface Question extends CenterCall {
  readonly name: string;
}

const span: Pick<GetCaseFiguresRequest, 'from' | 'to' | 'timeZone'> = {
  from: '2024-10-31T23:00:00Z',
  to: '2026-12-31T23:00:00Z',
  timeZone: 'Europe/Berlin',
};

const figure = (name: FigureName, by?: FigureSplit): Question => ({
  name: `figure: ${name}${by === undefined ? '' : ` by ${by}`}`,
  operation: 'GetCaseFigures',
  request: { figures: [{ figure: name, ...(by && { by }) }], ...span },
});

function questions(): Question[] {
  const now = Date.now();
  const searches = reviewQueueNames.map((name) => {
    const { sort: _sort, descending: _descending, ...search } = searchAt(reviewQueues[name], now);
    return { name, search };
  });
  const queue = (name: string, asked: readonly object[]): Question => ({
    name,
    operation: 'CountReviewQueues',
    request: { searches: asked },
  });
  // The table's own keys.
  const names = Object.keys(figures) as FigureName[];
  return [
    { name: 'for comparison: a page of the list', operation: 'SearchForCases', request: {} },
    ...searches.map(({ name, search }) => queue(`queue: ${name}`, [search])),
    ...searches.map(({ name }) => ({
      name: `first page of the queue: ${name}`,
      operation: 'SearchForCases',
      request: searchAt(reviewQueues[name], now),
    })),
    ...names.map((name) => figure(name)),
    ...(['accountId', 'team', 'serviceCode', 'categoryCode', 'severityCode'] as const).map((by) =>
      figure('opened', by),
    ),
    ...names.filter((name) => name !== 'backlog').map((name) => figure(name, 'day')),
    figure('backlog', 'day'),
    figure('backlog', 'age'),
    figure('closed', 'resolution'),
    figure('responded', 'firstResponse'),
    figure('rated', 'rating'),
  ];
}

async function measure(signedIn: SignedIn, { name, ...call }: Question): Promise<void> {
  const { fastest, median, p95 } = await timeCalls(signedIn, call);
  const columns = [
    name.padEnd(46),
    `fastest ${fastest.toFixed(1)} ms`.padStart(18),
    `median ${median.toFixed(1)} ms`.padStart(16),
    `p95 ${p95.toFixed(1)} ms`.padStart(13),
    `${(p95 / limit).toFixed(2)} × the limit of ${limit} ms`,
  ];
  process.stdout.write(`${columns.join('  ')}\n`);
}

async function benchEngine(engine: string, databaseUrl: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'support-center-bench-'));
  const env = {
    DATA_DIR: folder,
    DATABASE_URL: databaseUrl,
    CASES: String(cases),
    ACCOUNTS: String(accounts),
    WORDS: '0',
    ADMIN_PASSWORD: password,
  };
  await startServer('test/load/index/fill-index.ts', env, asNpmStart);
  process.stdout.write(`\nReview of ${accounts} accounts with 100,000 cases on ${engine}\n`);
  const server = await startServer('test/load/index/search-server.ts', env, asNpmStart);
  const url = server.line['url'] ?? '';
  const cookie = await signIn(url);
  for (const question of questions()) await measure({ url, cookie }, question);
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

export async function benchReview(): Promise<void> {
  await benchEngine('SQLite', '');
  const postgres = await startPostgres();
  await benchEngine('PostgreSQL', postgres.url);
  await postgres.stop();
}
