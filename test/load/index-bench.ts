/** Searches over the index of cases at the proxy, by HTTP, each against the time that it may take. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { SearchRequest, SortProperty } from '../../src/contract/center/search-for-cases.ts';
import { facetProperties, sortProperties } from '../../src/contract/center/search-for-cases.ts';
import { startPostgres } from '../postgres.ts';
import { type SignedIn, timeCall, timeCalls } from './call-times.ts';
import { commonWords, rareWord } from './index/generated-cases.ts';
import { signIn } from './proxy-bench.ts';
import { asNpmStart, startServer } from './server-process.ts';

const cases = 100_000;
const operation = 'SearchForCases';
const password = 'made-up-for-the-benchmark-only';

interface Question {
  readonly name: string;
  /** Milliseconds. */
  readonly limit: number;
  readonly request: SearchRequest;
}

type Token = NonNullable<SearchRequest['tokens']>[number];

const tokens: readonly Token[] = [
  { property: 'status', operator: '!=', value: 'resolved' },
  { property: 'turn', operator: '=', value: 'customer' },
  { property: 'severityCode', operator: '=', value: 'urgent' },
  { property: 'categoryCode', operator: '=', value: 'category-7-3' },
  { property: 'language', operator: '!=', value: 'en' },
  { property: 'subject', operator: ':', value: 'kalo' },
  { property: 'subject', operator: '!:', value: 'ka' },
  { property: 'submittedBy', operator: '=', value: 'person-77@example.com' },
  { property: 'submittedBy', operator: '!:', value: 'son-77' },
  { property: 'timeCreated', operator: '<', value: '2025-06-01' },
  { property: 'timeUpdated', operator: '>=', value: '2025-06-01' },
  { property: 'hasAttachment', operator: '=', value: 'true' },
  { property: 'isUnread', operator: '=', value: 'true' },
  { property: 'isUnread', operator: '=', value: 'false' },
  { property: 'clock', operator: '=', value: 'late' },
  { property: 'silentDays', operator: '>=', value: '100' },
  { property: 'owner', operator: '=', value: ':none' },
  { property: 'owner', operator: '!=', value: 'Person 8' },
  { property: 'team', operator: '=', value: ':none' },
  { property: 'label', operator: '!=', value: 'label-8' },
  { property: 'followUpOn', operator: '=', value: ':none' },
  { property: 'followUpOn', operator: '>=', value: '2026-01-01' },
];

const filters: readonly { readonly name: string; readonly request: SearchRequest }[] = [
  ...tokens.map((token) => ({ name: `${token.property} ${token.operator}`, request: { tokens: [token] } })),
  {
    name: 'four at once',
    request: { tokens: tokens.slice(0, 1).concat(tokens.slice(4, 6), tokens.slice(11, 12)) },
  },
  { name: 'one of four', request: { operation: 'or', tokens: tokens.slice(2, 6) } },
  { name: 'one account', request: { accountIds: ['310000000003'] } },
];

function questions(): Question[] {
  const sorts = sortProperties.filter((sort): sort is SortProperty => sort !== 'relevance');
  return [
    { name: 'first page with its total', limit: 50, request: {} },
    ...filters.map(({ name, request }) => ({ name: `filter: ${name}`, limit: 50, request })),
    ...sorts.map((sort) => ({ name: `sort: ${sort}`, limit: 50, request: { sort, descending: true } })),
    { name: 'page 1,000', limit: 50, request: { from: 20_000 } },
    { name: 'a rare word', limit: 50, request: { text: rareWord } },
    { name: 'one facet', limit: 150, request: { facets: ['status'], size: 0 } },
    { name: `all ${facetProperties.length} facets`, limit: 150, request: { facets: [...facetProperties] } },
    {
      name: 'all facets of two common words',
      limit: 150,
      request: { text: commonWords.join(' '), facets: [...facetProperties] },
    },
    { name: 'two common words', limit: 150, request: { text: commonWords.join(' ') } },
    {
      name: 'two common words by relevance',
      limit: 150,
      request: { text: commonWords.join(' '), sort: 'relevance' },
    },
    { name: 'two letters of a word', limit: 150, request: { text: 'ka' } },
  ];
}

async function measure(signedIn: SignedIn, { name, limit, request }: Question): Promise<void> {
  const { median, p95 } = await timeCalls(signedIn, { operation, request });
  const columns = [
    name.padEnd(46),
    `median ${median.toFixed(1)} ms`.padStart(16),
    `p95 ${p95.toFixed(1)} ms`.padStart(13),
    `${(p95 / limit).toFixed(2)} × the limit of ${limit} ms`,
  ];
  process.stdout.write(`${columns.join('  ')}\n`);
}

async function benchEngine(engine: string, databaseUrl: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'support-center-bench-'));
  const env = { DATA_DIR: folder, DATABASE_URL: databaseUrl, CASES: String(cases), ADMIN_PASSWORD: password };
  const filling = await startServer('test/load/index/fill-index.ts', env, asNpmStart);
  const { taken, indexed, memory, held } = filling.line;
  process.stdout.write(
    `\nIndex of ${cases.toLocaleString('en')} cases with 5 messages each on ${engine}: ` +
      `taken in in ${taken} s, words in ${indexed} s, ${memory} MB, event loop held ${held} ms at most\n`,
  );
  const server = await startServer('test/load/index/search-server.ts', env, asNpmStart);
  const url = server.line['url'] ?? '';
  const signedIn = { url, cookie: await signIn(url) };
  for (const { request } of questions()) await timeCall(signedIn, { operation, request });
  server.signal?.('SIGUSR2');
  for (const question of questions()) await measure(signedIn, question);
  process.stdout.write(`  memory of the proxy: ${server.memory().toFixed(0)} MB\n`);
  await server.stop();
  const longest = Number(await readFile(join(folder, 'held'), 'utf8'));
  process.stdout.write(`  event loop held ${longest.toFixed(1)} ms at most (limit 20 ms)\n`);
  await rm(folder, { recursive: true, force: true });
}

export async function benchIndex(): Promise<void> {
  await benchEngine('SQLite', '');
  const postgres = await startPostgres();
  await benchEngine('PostgreSQL', postgres.url);
  await postgres.stop();
}
