import type { RawBuilder, SqlBool } from 'kysely';
import { z } from 'zod';

import { eventOutcomes } from '../../contract/center/events.ts';
import type { Database } from '../../database/database.ts';
import { invalid } from '../admin/administer.ts';
import type { AuditRow, CenterTables } from '../store/schema.ts';

const moment = z.iso.datetime('must be a time in ISO 8601, in UTC').transform((time) => Date.parse(time));
const word = z.string().min(1, 'must not be empty').max(256, 'must have at most 256 characters');

export const eventFilterShape = {
  /** One record, by its place in its chain: `eventIdOf`. */
  eventId: z
    .string()
    .regex(/^[\w-]{1,64}-\d{1,15}$/, 'must be the id of an event')
    .optional(),
  startTime: moment.optional(),
  endTime: moment.optional(),
  userName: word.optional(),
  eventName: word.optional(),
  accountId: word.optional(),
  caseId: word.optional(),
  outcome: z.enum(eventOutcomes, `must be one of ${eventOutcomes.join(', ')}`).optional(),
};

export type EventFilter = z.infer<z.ZodObject<typeof eventFilterShape>> & {
  /** A condition on the rows, for whoever may not see all; see event-scope.ts. */
  readonly scope?: RawBuilder<SqlBool> | undefined;
};

/** The row after which a page begins: time, chain, sequence. */
export type EventPlace = readonly [number, string, number];

/** Names of errors that say: you may not. */
const denials = ['AccessDeniedException', 'NotAuthorized'];

/** Newest first; each page begins where the one before ended, whatever was written meanwhile. */
export async function findEvents(
  { read }: Database<CenterTables>,
  filter: EventFilter,
  after: EventPlace | null,
  limit: number,
): Promise<{ rows: AuditRow[]; next: string | null }> {
  let query = read
    .selectFrom('audit')
    .selectAll()
    .orderBy('event_time', 'desc')
    .orderBy('chain_id', 'desc')
    .orderBy('sequence', 'desc')
    .limit(limit + 1);
  const { eventId, startTime, endTime, userName, eventName, accountId, caseId, outcome, scope } = filter;
  if (eventId !== undefined) {
    const at = eventId.lastIndexOf('-');
    query = query
      .where('chain_id', '=', eventId.slice(0, at))
      .where('sequence', '=', Number(eventId.slice(at + 1)));
  }
  if (startTime !== undefined) query = query.where('event_time', '>=', startTime);
  if (endTime !== undefined) query = query.where('event_time', '<', endTime);
  if (userName !== undefined) query = query.where('user_name', '=', userName);
  if (eventName !== undefined) query = query.where('event_name', '=', eventName);
  if (accountId !== undefined) query = query.where('account_id', '=', accountId);
  if (caseId !== undefined) query = query.where('case_id', '=', caseId);
  if (outcome === 'success') query = query.where('error_code', 'is', null);
  if (outcome === 'denied') query = query.where('error_code', 'in', denials);
  if (outcome === 'error') query = query.where('error_code', 'not in', denials);
  if (scope) query = query.where(scope);
  if (after) {
    const [time, chainId, sequence] = after;
    query = query
      .where('event_time', '<=', time)
      .where((row) =>
        row.or([
          row('event_time', '<', time),
          row('chain_id', '<', chainId),
          row.and([row('chain_id', '=', chainId), row('sequence', '<', sequence)]),
        ]),
      );
  }
  const rows = await query.execute();
  const last = rows.length > limit ? rows[limit - 1] : undefined;
  return { rows: rows.slice(0, limit), next: last ? tokenOf(last) : null };
}

export function eventIdOf({ chain_id, sequence }: AuditRow): string {
  return `${chain_id}-${sequence}`;
}

function tokenOf({ event_time, chain_id, sequence }: AuditRow): string {
  return Buffer.from(JSON.stringify([event_time, chain_id, sequence])).toString('base64url');
}

const place = z.tuple([z.int(), z.string(), z.int()]);

export function readEventToken(token: string | undefined): EventPlace | null {
  if (token === undefined) return null;
  try {
    return place.parse(JSON.parse(Buffer.from(token, 'base64url').toString()));
  } catch {
    // Not one of ours, whatever else it is.
    throw invalid('nextToken: is not one that was given out here.');
  }
}
