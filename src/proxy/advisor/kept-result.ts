/** The last known result of a check, packed: a list of 20,000 resources is a few hundred kilobytes then. */
import { hash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

import type { JsonObject } from '../../support/json.ts';
import type { CenterDatabase } from '../store/center-database.ts';

const pack = promisify(gzip);
const unpack = promisify(gunzip);

export interface KeptResult {
  readonly result: JsonObject;
  readonly refreshedAt: number | null;
  readonly seenAt: number;
  /** Since when its resources are watched. */
  readonly since: number;
  readonly hash: string;
}

/** Which result of a check is kept, without the result: most are the one that is known already. */
export type KnownResult = Pick<KeptResult, 'refreshedAt' | 'hash'>;

export interface WrittenResult {
  readonly text: string;
  readonly hash: string;
}

export function writeResult(result: JsonObject): WrittenResult {
  const text = JSON.stringify(result);
  return { text, hash: hash('sha256', text) };
}

export async function packResult({ text }: WrittenResult): Promise<string> {
  return (await pack(text)).toString('base64');
}

export async function unpackResult(body: string): Promise<JsonObject> {
  // Packed above, from an object and from nothing else.
  return JSON.parse((await unpack(Buffer.from(body, 'base64'))).toString()) as JsonObject;
}

export async function findKnown(
  reader: CenterDatabase['read'],
  accountId: string,
  checkId: string,
): Promise<KnownResult | null> {
  const row = await reader
    .selectFrom('advisor_results')
    .select(['refreshed_at as refreshedAt', 'hash'])
    .where('account_id', '=', accountId)
    .where('check_id', '=', checkId)
    .executeTakeFirst();
  return row ?? null;
}

export async function findResult(
  reader: CenterDatabase['read'],
  accountId: string,
  checkId: string,
): Promise<KeptResult | null> {
  const row = await reader
    .selectFrom('advisor_results')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('check_id', '=', checkId)
    .executeTakeFirst();
  if (!row) return null;
  const { refreshed_at: refreshedAt, seen_at: seenAt, since } = row;
  return { result: await unpackResult(row.body), refreshedAt, seenAt, since, hash: row.hash };
}
