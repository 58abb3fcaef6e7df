/** Two processes on one PostgreSQL: a client never notices which of them it asks. */
import { createHash, randomBytes } from 'node:crypto';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { amount, longTimeout } from '../long.ts';
import type { CaseDetails, Communication } from './cases.ts';
import { communicationsOf } from './crash/kept.ts';
import { ours } from './labels.ts';
import * as large from './large/large-upload.ts';
import { emulatorPlace } from './process/emulator-place.ts';
import type { EmulatorPlace } from './process/emulator-place.ts';
import { startEmulatorProcess } from './process/emulator-process.ts';
import type { EmulatorProcess } from './process/emulator-process.ts';

const { ask } = large;
const rounds = amount(40, 2000);
const day = 86_400;

let place: EmulatorPlace;
let both: [EmulatorProcess, EmulatorProcess];
// At the same moment on an empty database: both make the tables and the keys.
beforeAll(async () => {
  place = await emulatorPlace('postgres');
  both = await Promise.all([startEmulatorProcess(place), startEmulatorProcess(place)]);
});
afterAll(async () => {
  await Promise.all(both.map((each) => each.stop()));
  await place.remove();
});

async function open(emulator: EmulatorProcess, members: object = {}): Promise<string> {
  const input = { subject: 'replicas', communicationBody: 'opened', ...members };
  return String((await ask(emulator, 'CreateCase', input))['caseId']);
}

async function read(emulator: EmulatorProcess, caseId: string): Promise<CaseDetails> {
  const input = { caseIdList: [caseId], includeResolvedCases: true };
  // A success has the form of the model.
  const { cases } = (await ask(emulator, 'DescribeCases', input)) as unknown as { cases: CaseDetails[] };
  const [found] = cases;
  if (!found) throw new Error(`No case ${caseId}`);
  return found;
}

/** The newest case in French. */
async function newestOnPage(emulator: EmulatorProcess): Promise<CaseDetails> {
  const output = await ask(emulator, 'DescribeCases', { language: 'fr', maxResults: 10 });
  // A success has the form of the model.
  const [newest] = output['cases'] as CaseDetails[];
  if (!newest) throw new Error('The page is empty');
  return newest;
}

const newestBody = ({ recentCommunications }: CaseDetails) => recentCommunications?.communications[0]?.body;

test(
  `${ours} what one acknowledges the other tells at once, ${rounds} times`,
  async () => {
    const [first, second] = both;
    const caseId = await open(first, { language: 'fr' });
    for (let round = 0; round < rounds; round++) {
      const [writer, reader] = round % 2 ? [first, second] : [second, first];
      // Both have it in memory before it changes, alone and on a page.
      await Promise.all(both.flatMap((each) => [read(each, caseId), newestOnPage(each)]));
      const communicationBody = `round ${round}`;
      await ask(writer, 'AddCommunicationToCase', { caseId, communicationBody });
      expect(newestBody(await read(reader, caseId))).toBe(communicationBody);
      expect(newestBody(await newestOnPage(reader))).toBe(communicationBody);
      const [newest] = await communicationsOf(reader, [caseId]);
      expect(newest?.body).toBe(communicationBody);
    }
  },
  longTimeout,
);

test(`${ours} status, severity and contacts that change on one have changed on the other`, async () => {
  const [first, second] = both;
  const caseId = await open(first);
  const told = async () => {
    const { status, severityCode, ccEmailAddresses } = await read(second, caseId);
    return [status, severityCode, ccEmailAddresses.length];
  };
  expect(await told()).toEqual(['unassigned', 'low', 0]);
  await first.control(`desk/${caseId}`, { action: 'await-customer', body: 'And?' });
  expect(await told()).toEqual(['pending-customer-action', 'low', 0]);
  await first.control(`desk/${caseId}`, { action: 'change-severity', severityCode: 'high' });
  expect(await told()).toEqual(['pending-customer-action', 'high', 0]);
  const answer = { caseId, communicationBody: 'Yes.', ccEmailAddresses: ['a@example.com'] };
  await ask(first, 'AddCommunicationToCase', answer);
  expect(await told()).toEqual(['customer-action-completed', 'high', 1]);
  await ask(first, 'ResolveCase', { caseId });
  expect(await told()).toEqual(['resolved', 'high', 1]);
});

test(`${ours} a walk through the pages changes over with every page`, async () => {
  const language = 'ko';
  const ids: string[] = [];
  for (let count = 0; count < 35; count++) ids.push(await open(both[count % 2 ? 0 : 1], { language }));
  const seen: string[] = [];
  let nextToken: unknown;
  for (let page = 0; page === 0 || nextToken !== undefined; page++) {
    const input = { language, maxResults: 10, nextToken, includeCommunications: page % 2 === 0 };
    const output = await ask(both[page % 2 ? 0 : 1], 'DescribeCases', input);
    // A success has the form of the model.
    seen.push(...(output['cases'] as CaseDetails[]).map((each) => each.caseId));
    nextToken = output['nextToken'];
  }
  expect(seen).toEqual(ids.toReversed());
});

test(`${ours} the token of the newest communications goes on at the other`, async () => {
  const [first, second] = both;
  const caseId = await open(first);
  for (let count = 1; count <= 7; count++) {
    await ask(second, 'AddCommunicationToCase', { caseId, communicationBody: String(count) });
  }
  const { recentCommunications } = await read(first, caseId);
  const { nextToken } = recentCommunications ?? {};
  const output = await ask(second, 'DescribeCommunications', { caseId, nextToken });
  // A success has the form of the model.
  const rest = (output['communications'] as Communication[]).map((each) => each.body);
  expect(rest).toEqual(['2', '1', 'opened']);
});

test(`${ours} writes through both at once are all kept, each once`, async () => {
  const caseId = await open(both[0]);
  const bodies = Array.from({ length: 60 }, (_, index) => `at once ${index}`);
  await Promise.all(
    bodies.map((communicationBody, index) =>
      ask(both[index % 2 ? 0 : 1], 'AddCommunicationToCase', { caseId, communicationBody }),
    ),
  );
  const kept = await communicationsOf(both[0], [caseId]);
  expect(kept.map((each) => each.body).toSorted()).toEqual([...bodies, 'opened'].toSorted());
  expect(new Set(kept.map((each) => each.timeCreated)).size).toBe(kept.length);
  expect(await communicationsOf(both[1], [caseId])).toEqual(kept);
});

test(`${ours} a case that both resolve at once was resolved by one of them`, async () => {
  for (let round = 0; round < 10; round++) {
    const caseId = await open(both[0]);
    const answers = await Promise.all(both.map((each) => ask(each, 'ResolveCase', { caseId })));
    const initial = answers.map((each) => each['initialCaseStatus']);
    expect(new Set(initial)).toEqual(new Set(['resolved', 'unassigned']));
  }
});

test(`${ours} links and parts of a file are good on both`, async () => {
  const [first, second] = both;
  const content = randomBytes(9 * 1024 * 1024);
  const upload = await large.startUpload(first, 'shared.bin', content.length);
  const links = upload.links.map(({ url, partIndex }) => ({
    url: url.replace(first.url, second.url),
    partIndex,
  }));
  const parts = await large.putParts({ ...upload, links }, content, 2);
  expect(await large.complete(first, upload, parts)).toBe('attachment-ready');
  const attachmentId = await large.attach(second, upload);
  const url = await large.downloadUrl(first, attachmentId);
  const answer = await fetch(url.replace(first.url, second.url));
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
  expect(hash(await answer.bytes())).toBe(hash(content));
});

test(`${ours} the clock that is moved on one has moved on the other`, async () => {
  const [first, second] = both;
  const caseId = await open(second);
  await second.control(`desk/${caseId}`, { action: 'await-customer' });
  expect((await read(second, caseId)).status).toBe('pending-customer-action');
  await first.control('clock', { advanceSeconds: 6 * day });
  expect((await read(second, caseId)).status).toBe('resolved');
  const later = await read(first, await open(second));
  expect(Date.parse(later.timeCreated)).toBeGreaterThan(Date.now() + 6 * day * 1000 - 60_000);
});

test(`${ours} the death of one is nothing to the other`, async () => {
  const [first, second] = both;
  const caseId = await open(first);
  const dying = Promise.allSettled(
    Array.from({ length: 50 }, (_, index) =>
      ask(first, 'AddCommunicationToCase', { caseId, communicationBody: `dying ${index}` }),
    ),
  );
  await first.kill();
  const acknowledged = (await dying).flatMap(({ status }, index) =>
    status === 'fulfilled' ? [`dying ${index}`] : [],
  );
  await ask(second, 'AddCommunicationToCase', { caseId, communicationBody: 'alive' });
  const kept = (await communicationsOf(second, [caseId])).map((each) => each.body);
  expect(kept).toEqual(expect.arrayContaining([...acknowledged, 'alive']));
  both[0] = await startEmulatorProcess(place);
  expect(await communicationsOf(both[0], [caseId])).toEqual(await communicationsOf(second, [caseId]));
  expect(both.map((each) => each.logged())).toEqual([[], []]);
});
