import { Readable } from 'node:stream';

import { z } from 'zod';

import { advisorFormats } from '../../../contract/center/advisor-reports.ts';
import { progressType } from '../../../contract/progress-stream.ts';
import { type AdvisorStatus, advisorStatuses } from '../../../support/trusted-advisor.ts';
import { readInput } from '../../admin/read-input.ts';
import type { ExportedCheck } from '../../exports/advisor/exported-check.ts';
import { checksToExport, readChecks } from '../../exports/advisor/read-checks.ts';
import { writeChecks } from '../../exports/advisor/write-checks.ts';
import { downloadHeaders } from '../../exports/export-input.ts';
import { type Count, framed } from '../../exports/framed.ts';
import { xlsxType } from '../../exports/xlsx/workbook-parts.ts';
import { found } from '../../gateway/call.ts';
import type { OwnOperation } from '../own-operation.ts';
import { checkIdShape } from './seen-accounts.ts';

const types = { csv: 'text/csv; charset=utf-8', xlsx: xlsxType, json: 'application/json' } as const;
/** The table's own keys. */
export const statusNames = Object.keys(advisorStatuses) as [AdvisorStatus, ...AdvisorStatus[]];

const shape = {
  format: z.enum(advisorFormats),
  checkId: checkIdShape.optional(),
  statuses: z.array(z.enum(statusNames)).min(1).optional(),
  progress: z.boolean().default(false),
};

/** One check with its resources, or all of them, as a file that is written while it is read. */
export const exportAdvisorChecks: OwnOperation = async (parts, input, call) => {
  const { format, checkId, statuses, progress } = readInput(shape, input);
  const account = found(call.account, 'account');
  const source = { ...parts, ...call, account };
  const checks = await checksToExport(source, checkId);
  const count: Count = { done: 0, total: checks.length };
  const wanted = statuses && new Set<string>(statuses);
  const exported = counted(
    chosen(readChecks(source, checks), { statuses: wanted, isOne: checkId !== undefined }),
    count,
  );
  const only = checkId === undefined ? null : (checks[0] ?? null);
  const { accountId } = account;
  const file = writeChecks(format, { accountId, only, checks: exported, now: call.now });
  const day = new Date(call.now).toISOString().slice(0, 10);
  const fileName = `trusted-advisor-${accountId}${checkId === undefined ? '' : `-${checkId}`}-${day}.${format}`;
  const body = progress ? framed(file, count, parts.onBroken) : file;
  return {
    output: { fileName },
    file: {
      contentType: progress ? progressType : types[format],
      body: Readable.from(body, { objectMode: false }),
      headers: downloadHeaders(fileName),
    },
  };
};

async function* counted(checks: AsyncIterable<ExportedCheck>, count: Count): AsyncGenerator<ExportedCheck> {
  for await (const check of checks) {
    yield check;
    count.done += 1;
  }
}

/** Of all checks those of these statuses, and of each the resources of these. */
async function* chosen(
  checks: AsyncIterable<ExportedCheck>,
  { statuses, isOne }: { statuses: ReadonlySet<string> | undefined; isOne: boolean },
): AsyncGenerator<ExportedCheck> {
  for await (const check of checks) {
    if (!statuses) yield check;
    else if (isOne || statuses.has(check.state?.status ?? 'not_available')) {
      yield { ...check, resources: check.resources.filter(({ status }) => statuses.has(status)) };
    }
  }
}
