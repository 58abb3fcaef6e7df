/** `kill -9` at random points while clients write: nothing acknowledged is lost, nothing is doubled. */
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { engines } from '../databases.ts';
import { amount, longTimeout } from '../long.ts';
import { attachmentOf, caseIdsSince, communicationsOf } from './crash/kept.ts';
import { Ledger, writeForever } from './crash/writers.ts';
import { ours } from './labels.ts';
import { emulatorPlace } from './process/emulator-place.ts';
import type { EmulatorPlace } from './process/emulator-place.ts';
import { spawnEmulator, startEmulatorProcess } from './process/emulator-process.ts';
import type { EmulatorProcess } from './process/emulator-process.ts';

const cycles = amount(3, 100);
const clients = 8;
/** Milliseconds from the first acknowledged write to the kill, at most. */
const longestLife = 400;

/** Writes from several clients, a kill in the middle, at a random moment after something was acknowledged. */
async function writeAndKill(emulator: EmulatorProcess, ledger: Ledger): Promise<void> {
  const writing = Promise.all(Array.from({ length: clients }, () => writeForever(emulator, ledger)));
  while (ledger.acknowledged.length < clients && ledger.refusals.length === 0) await setTimeout(5);
  await setTimeout(Math.random() * longestLife);
  await emulator.kill();
  await writing;
}

/** A start that is killed before it is one. */
async function killAtStart(place: EmulatorPlace): Promise<void> {
  const child = spawnEmulator(place);
  const exited = once(child, 'exit');
  await setTimeout(Math.random() * 1000);
  child.kill('SIGKILL');
  await exited;
}

async function checkDatabase(place: EmulatorPlace): Promise<void> {
  expect(await place.problems()).toEqual([]);
  // Each change and its event came together or not at all; a case comes with its first communication.
  const [counts = {}] = await place.rows(`select
    (select count(*) from cases) as cases,
    (select count(*) from communications) as communications,
    (select count(distinct case_id) from communications) as begun,
    (select count(*) from events where name = 'CreateCase') as opened,
    (select count(*) from events where name = 'AddCommunicationToCase') as answered`);
  const count = (name: string): number => Number(counts[name]);
  expect(count('begun')).toBe(count('cases'));
  expect(count('opened')).toBe(count('cases'));
  expect(count('answered')).toBe(count('communications') - count('cases'));
}

/** Everything that was acknowledged is there once, everything else once or not at all, files byte for byte. */
async function checkKept(emulator: EmulatorProcess, ledger: Ledger, since: number): Promise<void> {
  const kept = await communicationsOf(emulator, await caseIdsSince(emulator, since));
  const bodies = kept.map((each) => each.body);
  expect(bodies.filter((body, index) => bodies.indexOf(body) !== index)).toEqual([]);
  const sent = new Map(ledger.writes.map((each) => [each.body, each]));
  expect(bodies.filter((body) => !sent.has(body))).toEqual([]);
  const known = new Map(kept.map((each) => [each.body, each]));
  const lost = ledger.acknowledged.filter((each) => known.get(each.body)?.caseId !== each.caseId);
  expect(lost).toEqual([]);
  for (const { body, attachmentSet } of kept) {
    const told = await Promise.all(attachmentSet.map((each) => attachmentOf(emulator, each.attachmentId)));
    expect(told).toEqual(sent.get(body)?.files);
  }
}

/** A set that was acknowledged before the kill serves after it. */
async function checkSets(emulator: EmulatorProcess, ledger: Ledger): Promise<void> {
  for (const { attachmentSetId, file } of ledger.unusedSets) {
    const input = { subject: 'late', communicationBody: 'late', attachmentSetId };
    const { output } = await emulator.call('CreateCase', input);
    const [first] = await communicationsOf(emulator, [String(output['caseId'])]);
    const [attachment] = first?.attachmentSet ?? [];
    expect(await attachmentOf(emulator, attachment?.attachmentId ?? '')).toEqual(file);
  }
}

describe.each(engines)('an emulator on %s that is killed while it is written to', (engine) => {
  let place: EmulatorPlace;
  beforeAll(async () => {
    place = await emulatorPlace(engine);
  });
  afterAll(() => place.remove());

  test(
    `${ours} keeps what it acknowledged, and that once, ${cycles} times`,
    async () => {
      let acknowledged = 0;
      let emulator = await startEmulatorProcess(place);
      for (let cycle = 0; cycle < cycles; cycle++) {
        const since = Date.now();
        const ledger = new Ledger();
        await writeAndKill(emulator, ledger);
        expect(ledger.refusals).toEqual([]);
        acknowledged += ledger.acknowledged.length;
        if (cycle % 3 === 1) await killAtStart(place);
        emulator = await startEmulatorProcess(place);
        await checkKept(emulator, ledger, since);
        await checkSets(emulator, ledger);
        await checkDatabase(place);
        expect(emulator.logged()).toEqual([]);
      }
      expect(await emulator.stop()).toBe(0);
      const late = `%"body":"late"%`;
      const [count] = await place.rows(
        `select count(*) as kept from communications where json not like '${late}'`,
      );
      expect(Number(count?.['kept'])).toBeGreaterThanOrEqual(acknowledged);
    },
    longTimeout,
  );
});
