/**
 * Idempotency keys: a row is durable before the write is sent, and says afterwards what came of it.
 *
 * A repeated key gets the first answer; one that is being worked on is waited for; one whose outcome
 * nobody knows is looked up, never sent again. Rows last 24 hours.
 */
import { randomUUID } from 'node:crypto';

import type { Transaction } from 'kysely';

import type { Database } from '../../../database/database.ts';
import type { CenterTables, IdempotencyRow } from '../../store/schema.ts';
import type { Answer } from '../call.ts';
import { Refusal } from '../refusal.ts';
import type { Claim, OpenWrite } from './claim.ts';
import type { Trace } from './trace.ts';

/** Milliseconds for which a key is remembered. */
export const keyLifetime = 24 * 3_600_000;
/** After this another replica's pending row counts as left behind by a crash. */
const leaseOfOthers = 3 * 60_000;
const pollEvery = 250;
/** Writes that began this long before may still have made something that is seen after. */
const overlap = 2 * 60_000;

export interface ClaimRequest {
  readonly userId: string;
  readonly key: string;
  readonly accountId: string;
  readonly operation: string;
  readonly requestHash: string;
  readonly trace: Trace | null;
  readonly now: number;
}

export type ClaimResult =
  | { readonly kind: 'claimed'; readonly claim: Claim }
  | { readonly kind: 'answered'; readonly row: IdempotencyRow }
  /** Sent by a call that has ended without knowing what came of it. */
  | { readonly kind: 'open'; readonly write: OpenWrite };

export class Claims {
  private readonly database: Database<CenterTables>;
  /** Names this process among replicas and among its own earlier lives. */
  private readonly owner = randomUUID();
  private readonly held = new Map<string, Promise<void>>();

  constructor(database: Database<CenterTables>) {
    this.database = database;
  }

  /** Takes the key, or answers what became of it; waits while another call holds it. */
  async take(asked: ClaimRequest): Promise<ClaimResult> {
    const began = performance.now();
    for (;;) {
      // Whoever waits grows older: what seemed alive at first may be left behind by now.
      const request = { ...asked, now: asked.now + Math.round(performance.now() - began) };
      const holder = this.held.get(heldBy(request));
      if (holder) {
        await holder;
        continue;
      }
      const letGo = this.hold(request);
      let keep = false;
      try {
        const row = await this.insertOrFind(request);
        if (row === null) {
          keep = true;
          return { kind: 'claimed', claim: this.newClaim(request, letGo) };
        }
        if (row.request_hash !== request.requestHash) throw keyReused();
        if (row.state === 'done') return { kind: 'answered', row };
        if (row.state === 'unknown' || this.isLeftBehind(row, request.now)) {
          return { kind: 'open', write: openWrite(row) };
        }
      } finally {
        if (!keep) letGo();
      }
      // Another replica is at it.
      await new Promise((resolve) => setTimeout(resolve, pollEvery));
    }
  }

  /** Keeps the call's outcome; runs in the commit that records the call. */
  async settle(transaction: Transaction<CenterTables>, claim: Claim | null, answer: Answer): Promise<void> {
    if (!claim) return;
    if (claim.outcome === 'release') {
      await transaction
        .deleteFrom('idempotency')
        .where('user_id', '=', claim.userId)
        .where('idempotency_key', '=', claim.key)
        .execute();
      return;
    }
    await this.update(transaction, claim.userId, claim.key, {
      state: claim.outcome,
      ...(claim.resultId !== null && { result_id: claim.resultId }),
      ...(claim.outcome === 'done' && answerColumns(answer)),
    });
  }

  /**
   * Gives one of the results found upstream to this key: the first that no other key has. Null when
   * all of them are taken. Durable when it settles.
   */
  async adopt(open: OpenWrite, candidates: readonly string[]): Promise<string | null> {
    const trace = JSON.stringify(open.trace);
    return await this.database.write(async (transaction) => {
      await this.database.lock(transaction, `idempotency ${open.accountId} ${trace}`);
      const others = await transaction
        .selectFrom('idempotency')
        .select(['result_id'])
        .where('account_id', '=', open.accountId)
        .where((row) => row.or([row('state', '=', 'done'), row('result_id', 'is not', null)]))
        .where('trace', '=', trace)
        .where('started_at', '>=', open.startedAt - overlap)
        .where((row) =>
          row.not(row.and([row('user_id', '=', open.userId), row('idempotency_key', '=', open.key)])),
        )
        .execute();
      const taken = new Set(others.map((row) => row.result_id));
      // Writes whose answer names nothing have made one of the candidates each.
      const unnamed = others.filter((row) => row.result_id === null).length;
      const result = candidates.filter((candidate) => !taken.has(candidate))[unnamed] ?? null;
      if (result !== null) await this.update(transaction, open.userId, open.key, { result_id: result });
      return result;
    });
  }

  /** Keeps the answer that was found out for a key whose call has long ended. */
  async complete(write: OpenWrite, answer: Answer): Promise<void> {
    await this.database.write((transaction) =>
      this.update(transaction, write.userId, write.key, { state: 'done', ...answerColumns(answer) }),
    );
  }

  async forgetOld(now: number): Promise<void> {
    await this.database.write((transaction) =>
      transaction
        .deleteFrom('idempotency')
        .where('started_at', '<', now - keyLifetime)
        .execute(),
    );
  }

  private hold(request: ClaimRequest): () => void {
    const key = heldBy(request);
    const { promise, resolve } = Promise.withResolvers<void>();
    this.held.set(key, promise);
    return () => {
      this.held.delete(key);
      resolve();
    };
  }

  private newClaim(request: ClaimRequest, letGo: () => void): Claim {
    const { userId, key, accountId, trace, now: startedAt } = request;
    return { userId, key, accountId, startedAt, trace, outcome: 'release', resultId: null, letGo };
  }

  /** Null when the row is new and thereby ours. */
  private async insertOrFind(request: ClaimRequest): Promise<IdempotencyRow | null> {
    const row = this.newRow(request);
    return await this.database.write(async (transaction) => {
      await this.database.lock(transaction, `idempotency ${heldBy(request)}`);
      const known = await transaction
        .selectFrom('idempotency')
        .selectAll()
        .where('user_id', '=', request.userId)
        .where('idempotency_key', '=', request.key)
        .executeTakeFirst();
      if (known && !this.isFree(known, request)) return known;
      await transaction
        .insertInto('idempotency')
        .values(row)
        .onConflict((conflict) => conflict.columns(['user_id', 'idempotency_key']).doUpdateSet(row))
        .execute();
      return null;
    });
  }

  private newRow(request: ClaimRequest): IdempotencyRow {
    return {
      user_id: request.userId,
      idempotency_key: request.key,
      account_id: request.accountId,
      operation: request.operation,
      request_hash: request.requestHash,
      state: 'pending',
      owner: this.owner,
      started_at: request.now,
      trace: request.trace && JSON.stringify(request.trace),
      answer_status: null,
      answer_body: null,
      answer_request_id: null,
      result_id: null,
    };
  }

  /** Too old, or left behind by a write that may be done again. */
  private isFree(row: IdempotencyRow, request: ClaimRequest): boolean {
    if (row.started_at <= request.now - keyLifetime) return true;
    if (row.state === 'done' || row.trace !== null || row.request_hash !== request.requestHash) return false;
    return row.state === 'unknown' || this.isLeftBehind(row, request.now);
  }

  /** Nobody in this process holds the key any more, so a row of ours was left behind. */
  private isLeftBehind(row: IdempotencyRow, now: number): boolean {
    if (this.database.engine === 'sqlite' || row.owner === this.owner) return true;
    return row.started_at < now - leaseOfOthers;
  }

  private async update(
    transaction: Transaction<CenterTables>,
    userId: string,
    key: string,
    change: Partial<IdempotencyRow>,
  ): Promise<void> {
    await transaction
      .updateTable('idempotency')
      .set(change)
      .where('user_id', '=', userId)
      .where('idempotency_key', '=', key)
      .execute();
  }
}

function heldBy({ userId, key }: ClaimRequest): string {
  return `${userId} ${key}`;
}

function answerColumns({ status, body, requestId }: Answer): Partial<IdempotencyRow> {
  return {
    answer_status: status,
    answer_body: Buffer.isBuffer(body) ? body.toString() : null,
    answer_request_id: requestId,
  };
}

function openWrite(row: IdempotencyRow): OpenWrite {
  return {
    userId: row.user_id,
    key: row.idempotency_key,
    accountId: row.account_id,
    // The column is written from a trace and from nothing else.
    trace: JSON.parse(row.trace ?? 'null') as Trace,
    startedAt: row.started_at,
  };
}

function keyReused(): Refusal {
  const message = 'This idempotency key was used with another request. Use a new key for a new request.';
  return new Refusal(400, 'IdempotentParameterMismatch', message);
}
