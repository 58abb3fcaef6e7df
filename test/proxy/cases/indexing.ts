/** What tests of the index ask: cases straight at the emulator, and what the index knows of them. */
import { AddCommunicationToCaseCommand, CreateCaseCommand, SupportClient } from '@aws-sdk/client-support';
import { expect } from 'vitest';

import type { StoredEvent } from '../../../src/database/events.ts';
import type { Fixture } from '../proxy-fixture.ts';

/** The SDK straight at the emulator, past the proxy. */
export function straight({ emulator }: Pick<Fixture, 'emulator'>, accountId: string): SupportClient {
  return new SupportClient({
    endpoint: emulator.url,
    region: 'us-east-1',
    credentials: emulator.consoleCredentials(accountId),
    maxAttempts: 1,
  });
}

export async function openCase(client: SupportClient, subject: string, messages = 1): Promise<string> {
  const { caseId = '' } = await client.send(
    new CreateCaseCommand({ subject, communicationBody: `${subject}: what happened`, severityCode: 'low' }),
  );
  for (let count = 1; count < messages; count += 1) {
    const communicationBody = `${subject}: message ${count + 1}`;
    await client.send(new AddCommunicationToCaseCommand({ caseId, communicationBody }));
  }
  return caseId;
}

/** Cases with the given numbers of messages, many at a time. */
export async function openCases(client: SupportClient, messages: readonly number[]): Promise<string[]> {
  const caseIds: string[] = [];
  for (let from = 0; from < messages.length; from += 25) {
    const some = messages.slice(from, from + 25);
    const opened = some.map((count, index) => openCase(client, `Case ${from + index}`, count));
    caseIds.push(...(await Promise.all(opened)));
  }
  return caseIds;
}

export async function stateOf({ database }: Fixture, accountId: string) {
  return await database.read
    .selectFrom('indexed_accounts')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst();
}

export async function indexed({ database }: Fixture, accountId: string) {
  return await database.read
    .selectFrom('indexed_cases')
    .selectAll()
    .where('account_id', '=', accountId)
    .execute();
}

export async function messagesOf({ database }: Fixture, caseId: string): Promise<string[]> {
  const rows = await database.read
    .selectFrom('indexed_communications as m')
    .innerJoin('indexed_cases as c', 'c.case_no', 'm.case_no')
    .select('m.body')
    .where('c.case_id', '=', caseId)
    .orderBy('m.sent_at')
    .execute();
  return rows.map(({ body }) => body);
}

export async function eventsNamed({ database }: Fixture, name: string): Promise<StoredEvent[]> {
  const all = await database.events.after(null, 100_000);
  return all.filter((event) => event.name === name);
}

/** Until the account's first fill is done. */
export async function filled(fixture: Fixture, accountId: string): Promise<void> {
  await expect.poll(async () => (await stateOf(fixture, accountId))?.state).toBe('current');
}
