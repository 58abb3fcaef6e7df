import { randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import { z } from 'zod';

import { readInput } from '../admin/read-input.ts';
import { auditRegion } from '../audit/call-record.ts';
import { eventFilterShape, findEvents, readEventToken } from '../audit/find-events.ts';
import type { OwnOperation } from './own-operation.ts';

const compress = promisify(gzip);
const recordsInAFile = 10_000;

/** The records as they were written, in CloudTrail's log file format. Source: CloudTrail log file examples. */
export const exportEvents: OwnOperation = async ({ database }, input, { now }) => {
  const shape = { ...eventFilterShape, nextToken: z.string().max(200).optional() };
  const { nextToken, ...filter } = readInput(shape, input);
  const { rows, next } = await findEvents(database, filter, readEventToken(nextToken), recordsInAFile);
  const text = `{"Records":[${rows.map(({ record }) => record).join(',')}]}`;
  const content = (await compress(text)).toString('base64');
  const fileName = fileNameOf(filter.accountId ?? 'supportcenter', now);
  return { output: { fileName, content, ...(next !== null && { nextToken: next }) } };
};

/** `AccountID_CloudTrail_RegionName_YYYYMMDDTHHmmZ_UniqueString.json.gz` */
function fileNameOf(account: string, now: number): string {
  const minute = `${new Date(now).toISOString().slice(0, 16).replaceAll(/[-:]/g, '')}Z`;
  return `${account}_CloudTrail_${auditRegion}_${minute}_${randomBytes(8).toString('hex')}.json.gz`;
}
