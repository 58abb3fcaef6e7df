import { z } from 'zod';

import { readInput } from '../admin/read-input.ts';
import { eventScope } from '../audit/event-scope.ts';
import { eventFilterShape, findEvents, readEventToken } from '../audit/find-events.ts';
import { logFileName, logFileOf, recordsInAFile } from '../audit/log-files.ts';
import type { OwnOperation } from './own-operation.ts';

/** One of CloudTrail's log files, and the token of the next. Source: CloudTrail log file examples. */
export const exportEvents: OwnOperation = async (parts, input, call) => {
  const shape = { ...eventFilterShape, nextToken: z.string().max(200).optional() };
  const { nextToken, ...filter } = readInput(shape, input);
  const seen = { ...filter, scope: await eventScope(parts, call) };
  const { rows, next } = await findEvents(parts.database, seen, readEventToken(nextToken), recordsInAFile);
  const content = (await logFileOf(rows)).toString('base64');
  const fileName = logFileName(filter.accountId ?? 'supportcenter', new Date(call.now));
  return { output: { fileName, content, ...(next !== null && { nextToken: next }) } };
};
