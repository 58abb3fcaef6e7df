import type { Transaction } from 'kysely';

import type { CaseChanged } from '../../../contract/live-event.ts';
import type { CenterDatabase } from '../../store/center-database.ts';
import type { CenterTables } from '../../store/schema.ts';
import { historyOf, keepHistory } from '../case-history.ts';
import type { FindPromise } from '../dues/account-promises.ts';
import { takeIn } from '../take-in.ts';
import type { ToldCase } from '../told-case.ts';

export interface Keeping {
  readonly accountId: string;
  readonly cases: readonly ToldCase[];
  /** Epoch milliseconds; when the upstream was asked. */
  readonly askedAt: number;
  /** Epoch milliseconds; null in a first fill: what was there before is no news. */
  readonly newsSince: number | null;
}

/** What is written with the last of the cases, in one commit. */
export type Beside = (transaction: Transaction<CenterTables>) => Promise<void>;

/** What one transaction takes in, so that it holds the event loop for some five milliseconds. */
const casesAtOnce = 20;
const messagesAtOnce = 100;
const charactersAtOnce = 200_000;

export type KeepCases = (keeping: Keeping, beside?: Beside) => Promise<void>;

/** Takes cases in and tells of what has changed by it, in the same commit, piece by piece. */
export function caseKeeper(database: CenterDatabase, promiseOf: FindPromise): KeepCases {
  return async ({ accountId, cases, askedAt, newsSince }, beside) => {
    const promise = await promiseOf(accountId);
    const told = promise ? cases.map((one) => ({ ...one, firstResponseDue: promise.dueOf(one) })) : cases;
    const pieces = inPieces(told);
    for (const [index, piece] of pieces.entries()) {
      const isLast = index === pieces.length - 1;
      await database.write(
        async (transaction) => {
          const changes = await takeIn(database, transaction, accountId, piece, askedAt, newsSince);
          await keepHistory(transaction, historyOf(changes, piece, askedAt));
          if (newsSince !== null) await tell(database, transaction, changes, askedAt);
          if (isLast) await beside?.(transaction);
        },
        { isAside: true },
      );
    }
  };
}

async function tell(
  { events }: CenterDatabase,
  transaction: Transaction<CenterTables>,
  changes: readonly CaseChanged[],
  time: number,
): Promise<void> {
  for (const change of changes) {
    const { accountId, caseId } = change;
    await events.append(transaction, {
      name: 'case-changed',
      accountId,
      caseId,
      time,
      detail: { ...change },
    });
  }
}

/** At least one, which may be empty. A case with many messages is told in several, oldest first. */
export function inPieces(cases: readonly ToldCase[]): ToldCase[][] {
  const pieces: ToldCase[][] = [[]];
  let [messages, characters] = [0, 0];
  for (const part of cases.flatMap(inParts)) {
    const size = part.communications.reduce((sum, { body }) => sum + body.length, 0);
    const isFull =
      (pieces.at(-1)?.length ?? 0) >= casesAtOnce ||
      messages + part.communications.length > messagesAtOnce ||
      characters + size > charactersAtOnce;
    if (isFull && (pieces.at(-1)?.length ?? 0) > 0) {
      pieces.push([]);
      [messages, characters] = [0, 0];
    }
    pieces.at(-1)?.push(part);
    messages += part.communications.length;
    characters += size;
  }
  return pieces;
}

function inParts(told: ToldCase): ToldCase[] {
  const { communications } = told;
  if (communications.length <= messagesAtOnce) return [told];
  const oldestFirst = communications.toSorted((left, right) => left.sentAt - right.sentAt);
  const parts: ToldCase[] = [];
  for (let from = 0; from < oldestFirst.length; from += messagesAtOnce) {
    const some = oldestFirst.slice(from, from + messagesAtOnce);
    const isLast = from + messagesAtOnce >= oldestFirst.length;
    parts.push({ ...told, communications: some, isWhole: isLast && told.isWhole });
  }
  return parts;
}
