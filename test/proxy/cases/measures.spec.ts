/** What cases took, as the index counts it while it is told of them. */
import { pino } from 'pino';
import { describe, expect, test } from 'vitest';

import type { Database } from '../../../src/database/database.ts';
import { MeasureKeeper } from '../../../src/proxy/cases/measures/measure-keeper.ts';
import { indexedCase } from '../../../src/proxy/cases/read-cases.ts';
import { takeIn } from '../../../src/proxy/cases/take-in.ts';
import type { ToldCase } from '../../../src/proxy/cases/told-case.ts';
import { keepRating } from '../../../src/proxy/companion/ratings.ts';
import type { CenterTables } from '../../../src/proxy/store/schema.ts';
import { awsName } from '../../../src/support/origin.ts';
import { engines } from '../../databases.ts';
import { retail } from '../test-accounts.ts';
import { caseOf, indexDatabases, message, opened } from './index-database.ts';

const minute = 60_000;
const at = (minutes: number): number => opened + minutes * minute;
const base = caseOf(0);
const { caseId } = base;
const asked = message(at(0), 'It is down.');
const question = message(at(10), 'Which region?', awsName);
const answer = message(at(40), 'The second.');
const solution = message(at(60), 'Start it again.', awsName);

describe.each(engines)('what cases took on %s', (engine) => {
  const open = indexDatabases(engine);
  const tell = (database: Database<CenterTables>, told: Partial<ToldCase>, askedAt: number) =>
    database.write((transaction) => takeIn(database, transaction, retail, [{ ...base, ...told }], askedAt));

  async function measuresIn(database: Database<CenterTables>) {
    const row = await indexedCase(database.read, caseId);
    return (
      row && {
        waiting: row.waiting_since,
        next: [row.next_responses, row.next_response_time / minute],
        worked: row.worked_time / minute,
        paused: row.paused_time / minute,
        reopened: row.reopened,
        counted: row.counted_to,
      }
    );
  }

  test('are counted with each thing that happens', async () => {
    const database = await open();
    await tell(database, { communications: [asked], status: 'unassigned' }, at(1));
    expect(await measuresIn(database)).toMatchObject({ waiting: at(0), worked: 0 });
    await tell(database, { communications: [asked, question], status: 'pending-customer-action' }, at(11));
    expect(await measuresIn(database)).toMatchObject({ waiting: null, worked: 10, paused: 0 });
    await tell(
      database,
      { communications: [asked, question, answer], status: 'customer-action-completed' },
      at(41),
    );
    expect(await measuresIn(database)).toMatchObject({ waiting: at(40), worked: 10, paused: 30 });
    await tell(database, { communications: [answer, solution], status: 'work-in-progress' }, at(61));
    expect(await measuresIn(database)).toMatchObject({ waiting: null, next: [1, 20], worked: 30 });
    await tell(database, { status: 'resolved', timeResolved: at(70) }, at(71));
    const resolved = { worked: 40, paused: 30, reopened: 0 };
    expect(await measuresIn(database)).toMatchObject(resolved);
    const again = message(at(500), 'It is down again.');
    await tell(database, { communications: [again], status: 'reopened' }, at(501));
    expect(await measuresIn(database)).toMatchObject({ ...resolved, reopened: 1, waiting: at(500) });
  });

  test('are the same when the case is told at once as resolved, but for the pause that nobody tells', async () => {
    const database = await open();
    const communications = [asked, question, answer, solution];
    await tell(database, { communications, status: 'resolved', timeResolved: at(70) }, at(1_000));
    expect(await measuresIn(database)).toMatchObject({ next: [1, 20], worked: 70, paused: 0 });
  });

  test('are counted anew where something earlier turns up', async () => {
    const database = await open();
    const log = pino({ level: 'silent' });
    const told = { communications: [solution], status: 'work-in-progress', isWhole: false };
    await tell(database, told, at(61));
    expect(await measuresIn(database)).toMatchObject({ counted: null });
    await new MeasureKeeper(database, log).catchUp();
    expect(await measuresIn(database)).toMatchObject({ next: [0, 0], waiting: null, worked: 60 });
    await tell(
      database,
      { ...told, communications: [asked, question, answer, solution], isWhole: true },
      at(62),
    );
    expect(await measuresIn(database)).toMatchObject({ counted: null });
    await new MeasureKeeper(database, log).catchUp();
    expect(await measuresIn(database)).toMatchObject({ next: [1, 20], worked: 60, counted: at(60) });
  });

  test('do not lose what somebody gave an answer', async () => {
    const database = await open();
    await tell(database, { communications: [asked, question] }, at(11));
    const rate = (rating: number, now: number) =>
      database.write((transaction) =>
        keepRating(database, transaction, { caseId, communicationKey: '1', rating }, { userId: 'u', now }),
      );
    await rate(2, at(12));
    await rate(5, at(13));
    await tell(database, { status: 'resolved' }, at(14));
    expect(await indexedCase(database.read, caseId)).toMatchObject({ rating: 5, rated_at: at(13) });
  });
});
