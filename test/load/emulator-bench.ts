/**
 * The emulator's hot paths against raw node:http and against dynalite on disk, in one run. The peers get and
 * give as much: raw node:http the same request and as many bytes, dynalite an item that holds a whole case
 * to read and one communication to write.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { fillCases } from './fill-cases.ts';
import { measure, printRow, ratioTo } from './measure.ts';
import type { Figures } from './measure.ts';
import { startServer } from './server-process.ts';
import { benchAccount, send, signedCall } from './signed-call.ts';
import type { SignedCall } from './signed-call.ts';

/** The goal for pages of a hundred cases, with a warm cache. */
const pagesPerSecond = 2_500;

const body = 'The instance stopped answering at 10:42 UTC; the system log is attached.\n'.repeat(8);

async function startDynalite(folder: string, wholeCase: string) {
  const server = await startServer('test/load/peers/dynalite.cjs', { FOLDER: join(folder, 'dynalite') });
  const url = server.line['url'] ?? '';
  const call = (operation: string, input: unknown) =>
    signedCall(url, 'dynamodb', `DynamoDB_20120810.${operation}`, input);
  await send(
    call('CreateTable', {
      TableName: 'cases',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  const item = { id: { S: 'case-1' }, subject: { S: 'Instance unreachable' }, body: { S: body } };
  const read = { id: { S: 'case-2' }, case: { S: wholeCase } };
  await new Promise((resolve) => setTimeout(resolve, 1_000)); // Its tables become active on a timer.
  await send(call('PutItem', { TableName: 'cases', Item: read }));
  return {
    server,
    put: call('PutItem', { TableName: 'cases', Item: item }),
    get: call('GetItem', { TableName: 'cases', Key: { id: read.id } }),
  };
}

async function startEmulator(folder: string) {
  const accounts = join(folder, 'accounts.json');
  await writeFile(accounts, JSON.stringify([benchAccount]));
  const server = await startServer('src/commands/emulator.ts', {
    EMULATOR_PORT: '0',
    DATA_DIR: folder,
    EMULATOR_ACCOUNTS_FILE: accounts,
    EMULATOR_LIMITS: 'off',
    SAMPLE_DATA: '0',
    LOG_LEVEL: 'silent',
  });
  const url = server.line['emulator'] ?? '';
  const call = (operation: string, input: unknown) =>
    signedCall(url, 'support', `AWSSupport_20130415.${operation}`, input);
  return { server, call };
}

type Call = (operation: string, input: unknown) => SignedCall;

function readById(call: Call, caseId: string): SignedCall {
  return call('DescribeCases', { caseIdList: [caseId], includeResolvedCases: true });
}

/** What is measured of the emulator, and against which peer. */
function loads(call: Call, caseIds: readonly string[]) {
  const byId = (caseId: string) => readById(call, caseId);
  const newest = caseIds.at(-1) ?? '';
  const create = call('CreateCase', {
    subject: 'Instance unreachable',
    communicationBody: body,
    serviceCode: 'amazon-elastic-compute-cloud-linux',
    categoryCode: 'other',
    severityCode: 'low',
  });
  return [
    { name: 'DescribeCases by id', load: byId(newest), peer: 'read' },
    {
      name: 'DescribeCases by id, 500 in turn',
      load: { ...byId(newest), inTurn: caseIds.map(byId) },
      peer: 'read',
    },
    {
      name: 'DescribeCases, page of 100 × 5',
      load: call('DescribeCases', { maxResults: 100 }),
      // No peer answers as much at once.
      peer: null,
    },
    {
      name: 'AddCommunicationToCase, durable',
      load: call('AddCommunicationToCase', { caseId: newest, communicationBody: body }),
      peer: 'write',
    },
    { name: 'CreateCase, durable', load: create, peer: 'write' },
  ] as const;
}

/** `read`: the read by id that both are compared with. */
async function measurePeers(folder: string, read: SignedCall) {
  const answer = JSON.stringify(await send(read));
  const raw = await startServer('test/load/peers/raw-http.ts', { BYTES: String(Buffer.byteLength(answer)) });
  const dynalite = await startDynalite(folder, answer);
  const plain = { ...read, url: raw.line['url'] ?? '' };
  const peers = {
    raw: { name: 'raw node:http', figures: await measure(raw, plain) },
    read: { name: 'dynalite GetItem', figures: await measure(dynalite.server, dynalite.get) },
    write: { name: 'dynalite PutItem', figures: await measure(dynalite.server, dynalite.put) },
  };
  for (const { name, figures } of Object.values(peers)) printRow(name, figures);
  await Promise.all([raw.stop(), dynalite.server.stop()]);
  return peers;
}

/** The figures of each load by its name. */
export async function benchEmulator(cases: number): Promise<ReadonlyMap<string, Figures>> {
  const folder = await mkdtemp(join(tmpdir(), 'support-center-bench-'));
  const start = Date.now();
  const caseIds = await fillCases({ folder, cases, body });
  const filled = Math.round((Date.now() - start) / 1000);
  const count = cases.toLocaleString('en');
  process.stdout.write(`\nEmulator, ${count} cases (filled in ${filled} s), 64 connections\n`);
  const { server, call } = await startEmulator(folder);
  const peers = await measurePeers(folder, readById(call, caseIds.at(-1) ?? ''));
  const all = new Map<string, Figures>();
  for (const { name, load, peer } of loads(call, caseIds)) {
    const figures = await measure(server, load);
    all.set(name, figures);
    if (peer === null)
      printRow(name, figures, `${(figures.perSecond / pagesPerSecond).toFixed(2)} × the goal`);
    else printRow(name, figures, ratioTo(peers[peer], figures));
    if (peer === 'read') printRow(name, figures, ratioTo(peers.raw, figures));
  }
  await server.stop();
  await rm(folder, { recursive: true, force: true });
  return all;
}

/** How the slowest hundredth grows with the number of cases; twice is the most it should. */
export function printGrowth(few: ReadonlyMap<string, Figures>, many: ReadonlyMap<string, Figures>): void {
  process.stdout.write('\nEmulator, p99 at a million cases against a thousand\n');
  for (const [name, { p99 }] of many) {
    const before = few.get(name)?.p99 ?? Number.NaN;
    const times = `${(p99 / before).toFixed(2)} ×`.padStart(8);
    const [from, to] = [before, p99].map((each) => `${each.toFixed(1)} ms`.padStart(10));
    process.stdout.write(`${name.padEnd(46)}${from}${to}${times}\n`);
  }
}
