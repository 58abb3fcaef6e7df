/** The emulator's hot paths against raw node:http and against dynalite on disk, in one run. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { measure, printRow } from './measure.ts';
import { startServer } from './server-process.ts';
import { benchAccount, send, signedCall } from './signed-call.ts';
import type { SignedCall } from './signed-call.ts';

const body = 'The instance stopped answering at 10:42 UTC; the system log is attached.\n'.repeat(8);

async function startDynalite(folder: string) {
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
  const put = call('PutItem', { TableName: 'cases', Item: item });
  await new Promise((resolve) => setTimeout(resolve, 1_000)); // Its tables become active on a timer.
  await send(put);
  return { server, put, get: call('GetItem', { TableName: 'cases', Key: { id: item.id } }) };
}

async function startEmulator(folder: string) {
  const accounts = join(folder, 'accounts.json');
  await writeFile(accounts, JSON.stringify([benchAccount]));
  const server = await startServer('src/commands/emulator.ts', {
    EMULATOR_PORT: '0',
    DATA_DIR: join(folder, 'emulator'),
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

async function fill(create: SignedCall, cases: number): Promise<string> {
  let caseId: unknown;
  for (let made = 0; made < cases; made += 50) {
    const answers = await Promise.all(Array.from({ length: 50 }, () => send(create)));
    caseId = answers.at(-1)?.['caseId'];
  }
  return String(caseId);
}

export async function benchEmulator(cases: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'support-center-bench-'));
  const raw = await startServer('test/load/peers/raw-http.ts');
  const dynalite = await startDynalite(folder);
  const { server, call } = await startEmulator(folder);
  const create = call('CreateCase', {
    subject: 'Instance unreachable',
    communicationBody: body,
    serviceCode: 'amazon-elastic-compute-cloud-linux',
    categoryCode: 'other',
    severityCode: 'low',
  });
  process.stdout.write(`\nEmulator, ${cases.toLocaleString('en')} cases, 64 connections\n`);
  const caseId = await fill(create, cases);
  const plain = { url: raw.line['url'] ?? '', headers: {}, body: '{}' };
  const rawFigures = await measure(raw, plain);
  const read = await measure(dynalite.server, dynalite.get);
  const write = await measure(dynalite.server, dynalite.put);
  printRow('raw node:http, fixed answer', rawFigures);
  printRow('dynalite GetItem', read);
  printRow('dynalite PutItem', write);
  const reads = { name: 'dynalite GetItem', figures: read };
  const writes = { name: 'dynalite PutItem', figures: write };
  const byId = call('DescribeCases', { caseIdList: [caseId], includeResolvedCases: true });
  const figures = await measure(server, byId);
  printRow('DescribeCases by id', figures, reads);
  printRow('DescribeCases by id', figures, { name: 'raw node:http', figures: rawFigures });
  const page = call('DescribeCases', { maxResults: 100 });
  printRow('DescribeCases, page of 100 with communications', await measure(server, page), reads);
  const add = call('AddCommunicationToCase', { caseId, communicationBody: body });
  printRow('AddCommunicationToCase, durable', await measure(server, add), writes);
  printRow('CreateCase, durable', await measure(server, create), writes);
  await Promise.all([raw.stop(), dynalite.server.stop(), server.stop()]);
  await rm(folder, { recursive: true, force: true });
}
