import { type SqlBool, sql } from 'kysely';
import { z } from 'zod';

import { draftLimits, replySlot } from '../../contract/center/drafts.ts';
import type { Database, Engine } from '../../database/database.ts';
import type { JsonObject } from '../../support/json.ts';
import { caseAttributeSources } from '../cases/scope/attribute-sources.ts';
import { Refusal } from '../gateway/refusal.ts';
import type { OwnCall } from '../operations/own-operation.ts';
import { caseConditionSql } from '../store/case-condition-sql.ts';
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

/** All that a person keeps in the account, whether or not they still see the case. */
export function keptDrafts(reader: Reader, { person, accountId }: OwnCall) {
  return reader
    .selectFrom('case_drafts')
    .where('user_id', '=', person.userId)
    .where('account_id', '=', accountId ?? '');
}

/**
 * Whose drafts a call is about: everything else is as if it were not there. The draft of a reply is in the
 * scope of its case; that of a new case belongs to none yet.
 */
export function ownDrafts(reader: Reader, call: OwnCall, engine: Engine) {
  const { permission } = call;
  const drafts = keptDrafts(reader, call);
  if (permission.kind === 'full') return drafts;
  const condition = caseConditionSql(permission.condition, caseAttributeSources, engine);
  return drafts.where(sql<SqlBool>`(slot not like ${`${replySlot('')}%`} or exists (
    select 1 from indexed_cases c where c.case_id = substr(case_drafts.slot, ${sql.lit(replySlot('').length + 1)})
    and c.account_id = case_drafts.account_id and ${condition}))`);
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
