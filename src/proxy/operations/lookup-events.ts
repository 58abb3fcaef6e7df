import { z } from 'zod';

import { readInput } from '../admin/read-input.ts';
import { eventScope } from '../audit/event-scope.ts';
import { eventFilterShape, eventIdOf, findEvents, readEventToken } from '../audit/find-events.ts';
import type { OwnOperation } from './own-operation.ts';

const shape = {
  ...eventFilterShape,
  maxResults: z
    .int('must be a whole number')
    .min(1, 'must be 1 to 100')
    .max(100, 'must be 1 to 100')
    .optional(),
  nextToken: z.string().max(200).optional(),
};

export const lookupEvents: OwnOperation = async (parts, input, call) => {
  const { maxResults = 50, nextToken, ...filter } = readInput(shape, input);
  const { rows, next } = await findEvents(
    parts.database,
    { ...filter, scope: await eventScope(parts, call) },
    readEventToken(nextToken),
    maxResults,
  );
  const events = rows.map((row) => ({
    eventId: eventIdOf(row),
    eventTime: new Date(row.event_time).toISOString(),
    eventName: row.event_name,
    ...(row.user_name !== null && { userName: row.user_name }),
    ...(row.account_id !== null && { accountId: row.account_id }),
    ...(row.case_id !== null && { caseId: row.case_id }),
    ...(row.error_code !== null && { errorCode: row.error_code }),
    record: row.record,
  }));
  return { output: { events, ...(next !== null && { nextToken: next }) } };
};
