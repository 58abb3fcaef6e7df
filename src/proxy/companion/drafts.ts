import { z } from 'zod';

import { draftLimits } from '../../contract/center/drafts.ts';
import type { Database } from '../../database/database.ts';
import type { JsonObject } from '../../support/json.ts';
import { Refusal } from '../gateway/refusal.ts';
import type { OwnCall } from '../operations/own-operation.ts';
import type { CaseDraftRow, CenterTables } from '../store/schema.ts';

/** What a person writes; the form's own, nothing here looks into it. */
export const draftText = {
  title: z.string().max(draftLimits.title),
  content: z
    .string()
    .refine(
      (content) => Buffer.byteLength(content) <= draftLimits.content,
      `must have at most ${draftLimits.content} bytes`,
    ),
};

export const slot = z.string().max(draftLimits.slot);

type Reader = Pick<Database<CenterTables>['read'], 'selectFrom'>;

/** Whose drafts a call is about: everything else is as if it were not there. */
export function ownDrafts(reader: Reader, { person, accountId }: OwnCall) {
  return reader
    .selectFrom('case_drafts')
    .where('user_id', '=', person.userId)
    .where('account_id', '=', accountId ?? '');
}

export function draftNotFound(): Refusal {
  return new Refusal(400, 'CaseDraftNotFound', 'The draft is not there. It may have been discarded.');
}

export function draftChanged(): Refusal {
  const message = 'The draft was changed elsewhere since. Save what you have as another one.';
  return new Refusal(409, 'DraftChangedException', message);
}

export function tooManyDrafts(): Refusal {
  const message = `You have ${draftLimits.count} drafts in this account. Discard some of them.`;
  return new Refusal(400, 'DraftLimitExceeded', message);
}

type Summary = Omit<CaseDraftRow, 'content' | 'user_id' | 'account_id'>;

export const summaryColumns = ['draft_id', 'slot', 'title', 'current', 'version', 'updated_at'] as const;

export function summaryOf(row: Summary): JsonObject {
  return {
    draftId: row.draft_id,
    slot: row.slot,
    title: row.title,
    isCopy: row.current === 0,
    version: row.version,
    updatedAt: new Date(row.updated_at).toISOString(),
  };
}
