/**
 * Following the emulator: its feed tells within milliseconds what happened to the cases of all accounts, by
 * whosever hand. One replica follows for all; what it takes in is everybody's.
 */
import { setTimeout as pause } from 'node:timers/promises';

import type { Logger } from 'pino';
import { z } from 'zod';

import type { AccountDirectory } from '../../accounts/account-directory.ts';
import type { AccountEntry } from '../../accounts/upstream.ts';
import type { UpstreamClient } from '../../accounts/upstream-client.ts';
import { readAnswer } from '../../accounts/upstream-answer.ts';
import { errorIn, parseAnswer } from '../../gateway/parse-answer.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import type { FeedPlace } from './feed-place.ts';
import type { IndexAccounts } from './index-accounts.ts';
import { indexReader } from './index-calls.ts';
import type { Intake } from './intake.ts';
import { deskEvent, tellDesk } from './tell-desk.ts';

export interface FeedParts {
  readonly database: CenterDatabase;
  readonly client: UpstreamClient;
  readonly directory: AccountDirectory;
  readonly place: FeedPlace;
  readonly accounts: IndexAccounts;
  readonly intake: Intake;
  readonly signal: AbortSignal;
  readonly now: () => number;
  readonly log: Logger;
  /** Fills may begin, or have to begin anew. */
  readonly onPlace: () => void;
  /** How long the feed may take to answer, milliseconds. */
  readonly timeout: number;
}

const longestWait = 10_000;
const otherFollows = 3_000;
const firstPause = 250;
const longestPause = 10_000;
const stampEvery = 10_000;
const answerAtMost = 4 * 1024 * 1024;

const fedEvents = z.object({
  events: z.array(
    z.object({ name: z.string(), accountId: z.string(), caseId: z.string().nullable(), time: z.number() }),
  ),
  cursor: z.string(),
});

type FedEvents = z.infer<typeof fedEvents>;

/** Until the signal; what fails is tried again. */
export async function followFeed(parts: FeedParts): Promise<void> {
  const { signal, log, place } = parts;
  let failures = 0;
  const stamp = { at: 0 };
  while (!signal.aborted) {
    try {
      await followOnce(parts, stamp);
      failures = 0;
    } catch (failure) {
      if (signal.aborted) break;
      failures += 1;
      log[failures === 3 ? 'warn' : 'debug']({ err: failure }, 'The feed of events does not answer.');
      await rest(Math.min(longestPause, firstPause * 2 ** failures), signal);
    }
  }
  await place.release();
}

async function followOnce(parts: FeedParts, stamp: { at: number }): Promise<void> {
  const { place, signal, accounts, now } = parts;
  const cursor = await place.claim();
  if (cursor === undefined) {
    await rest(otherFollows, signal);
    return;
  }
  const answer = cursor === null ? null : await ask(parts, cursor);
  if (answer === null) {
    // Begun here, or the cursor is of another store: whatever happened before is told by fills alone.
    const begun = await ask(parts, null);
    if (begun === null) return;
    await accounts.refill();
    await place.move(begun.cursor);
    parts.onPlace();
    return;
  }
  const askedAt = now();
  const concerned = await takeEvents(parts, answer);
  if (answer.cursor !== cursor) await place.move(answer.cursor);
  if (askedAt - stamp.at < stampEvery && concerned === 0) return;
  stamp.at = askedAt;
  const known = [...(await accounts.list()).keys()];
  await accounts.upToDate(
    known.filter((accountId) => !parts.intake.isWaiting(accountId)),
    askedAt,
  );
}

async function takeEvents(
  { database, directory, intake }: FeedParts,
  { events }: FedEvents,
): Promise<number> {
  await tellDesk(database, events);
  const concerned = new Map<string, AccountEntry | undefined>();
  for (const { name, accountId, caseId, time } of events) {
    if (caseId === null || name === deskEvent) continue;
    if (!concerned.has(accountId)) concerned.set(accountId, await directory.find(accountId));
    const account = concerned.get(accountId);
    if (account) void intake.changed(account, caseId, name === 'ResolveCase' ? time : undefined);
  }
  await intake.settled([...concerned.keys()]);
  return concerned.size;
}

/** Null: the cursor is of another store. */
async function ask(parts: FeedParts, cursor: string | null): Promise<FedEvents | null> {
  const { client, directory, signal, timeout } = parts;
  // Any account's key does: the feed is of all of them.
  const [account] = await directory.list();
  if (!account) throw new Error('There is no account.');
  const waitSeconds = Math.floor(Math.min(longestWait, timeout / 2) / 1000);
  const answer = await client.call({
    account,
    ...indexReader,
    target: 'SupportCenterDesk.Events',
    access: 'read',
    quota: null,
    body: Buffer.from(JSON.stringify(cursor === null ? {} : { cursor, waitSeconds })),
    signal,
    isForIndex: true,
  });
  if (answer.error) {
    const told = errorIn(parseAnswer(answer.error));
    if (told?.code === 'InvalidParameterValueException' && cursor !== null) return null;
    throw new Error(`The feed of events answered ${told?.code ?? answer.status}.`);
  }
  const events = fedEvents.parse(answer.body && parseAnswer(await readAnswer(answer.body, answerAtMost)));
  // Where there is no time to wait there, it is waited here.
  if (cursor !== null && waitSeconds === 0 && events.events.length === 0) await rest(firstPause, signal);
  return events;
}

async function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  await pause(milliseconds, undefined, { signal }).catch(() => undefined); // Whoever rests looks at the signal.
}
