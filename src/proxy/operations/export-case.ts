import { Readable } from 'node:stream';

import { z } from 'zod';

import { caseFormats } from '../../contract/center/exports.ts';
import { progressType } from '../../contract/progress-stream.ts';
import { caseMarkdown } from '../../support/case-markdown.ts';
import { takenCaseJson, type TakenCase } from '../../support/taken-case.ts';
import { zonedClock } from '../../support/zoned-time.ts';
import { circumstancesOf } from '../admin/administer.ts';
import { readInput } from '../admin/read-input.ts';
import { personArn } from '../audit/audit-identity.ts';
import { caseIdOf } from '../companion/case-id-input.ts';
import { askerOf } from '../companion/scope-asker.ts';
import { contentOrArchived } from '../exports/case/archived-content.ts';
import { caseFiles } from '../exports/case/case-files.ts';
import { findCase } from '../exports/case/find-case.ts';
import { downloadHeaders, exportShape } from '../exports/export-input.ts';
import { type Count, framed } from '../exports/framed.ts';
import { zipArchive } from '../exports/zip/zip-archive.ts';
import { accessDenied } from '../gateway/refusal.ts';
import type { OwnCall, OwnOperation, OwnParts } from './own-operation.ts';

const endings = { markdown: 'md', json: 'json', zip: 'zip' } as const;
const types = {
  markdown: 'text/markdown; charset=utf-8',
  json: 'application/json',
  zip: 'application/zip',
} as const;

/** A case with all its messages, and with its attachments where that is asked for. */
export const exportCase: OwnOperation = async (parts, input, call) => {
  const shape = { ...exportShape, caseId: caseIdOf(call.accountId ?? ''), format: z.enum(caseFormats) };
  const { caseId, format, timeZone, progress } = readInput(shape, input);
  if (format === 'zip') await requireAttachments(parts, call, caseId);
  const taken = await findCase(parts, call, caseId);
  const count: Count = { done: 0, total: 0 };
  const file = pieces(parts, call, { taken, format, timeZone, count });
  // A display id consists of digits; whatever else came would not belong into a header.
  const fileName = `case-${taken.case.displayId.replaceAll(/[^\w-]/g, '')}.${endings[format]}`;
  const body = progress ? framed(file, count, parts.onBroken) : file;
  return {
    output: { fileName, source: taken.source },
    file: {
      contentType: progress ? progressType : types[format],
      body: Readable.from(body, { objectMode: false }),
      headers: downloadHeaders(fileName),
    },
  };
};

interface Asked {
  readonly taken: TakenCase;
  readonly format: (typeof caseFormats)[number];
  readonly timeZone: string;
  readonly count: Count;
}

async function* pieces(
  parts: OwnParts,
  call: OwnCall,
  { taken, format, timeZone, count }: Asked,
): AsyncGenerator<Uint8Array> {
  if (format === 'json') return yield Buffer.from(takenCaseJson(taken));
  const clock = zonedClock(timeZone);
  if (format === 'markdown') return yield Buffer.from(caseMarkdown(taken, clock));
  const mayFollowLinks = await mayUse(parts, call, taken.case.caseId, 'support:DownloadAttachment');
  const reader = { ...parts, ...call, account: requireAccount(call), mayFollowLinks };
  const open = (attachmentId: string) => contentOrArchived(parts.database, reader, attachmentId);
  yield* zipArchive(caseFiles({ taken, clock, open, count }));
}

function requireAccount({ account }: OwnCall): NonNullable<OwnCall['account']> {
  if (!account) throw new Error('The step "account" has not run.');
  return account;
}

/** Whether it is allowed with this case, and so with every file of it. */
async function mayUse(parts: OwnParts, call: OwnCall, caseId: string, action: string): Promise<boolean> {
  const decision = await parts.permissions.decide(
    circumstancesOf(call, parts.secure),
    call.accountId,
    action,
  );
  if (decision.effect !== 'conditional') return decision.effect === 'allow';
  const visible = await parts.caseScope.visible(askerOf(call), decision.condition, [caseId]);
  return visible.length > 0;
}

async function requireAttachments(parts: OwnParts, call: OwnCall, caseId: string): Promise<void> {
  const action = 'support:DescribeAttachment';
  if (await mayUse(parts, call, caseId, action)) return;
  throw accessDenied(personArn(call.person.userName), action);
}
