/**
 * Drafts of cases and replies, after the console actions of the same names; their shapes are not public and
 * ours. Each is one person's, in one account. A slot is what a form is opened for; it has one current draft,
 * and copies of what was written in other tabs or on other devices.
 */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, number, operation, structure, text, truth } from './schemas.ts';

export const draftLimits = {
  /** Drafts of one person in one account. */
  count: 50,
  /** Bytes of UTF-8 of one draft. */
  content: 64 * 1024,
  slot: 2048,
  title: 250,
} as const;

/** Of the reply to a case; also the address of the screen that goes on with it. */
export function replySlot(caseId: string): string {
  return `/cases/${caseId}`;
}

export interface DraftSummary {
  draftId: string;
  /** Empty for a new case; what an address fills in; `replySlot` for a reply. */
  slot: string;
  title: string;
  /** Another draft of the slot is the current one. */
  isCopy: boolean;
  /** From 1; a change says which one it was made to. */
  version: number;
  /** ISO 8601. */
  updatedAt: string;
}

export interface Draft extends DraftSummary {
  /** JSON, the form's own. */
  content: string;
}

export interface NewDraft {
  slot: string;
  title: string;
  content: string;
  /** Leaves the slot's current draft where it is; without it that one becomes a copy. */
  isCopy?: boolean;
}

export interface DraftChange {
  draftId: string;
  /** The version that was changed. Another one by now: `DraftChangedException`, and nothing is written. */
  version: number;
  title: string;
  content: string;
}

export interface SavedDraft {
  draftId: string;
  version: number;
}

type WithMetadata<Output> = Output & MetadataBearer;

const summary = {
  draftId: text,
  slot: text,
  title: text,
  isCopy: truth,
  version: number,
  updatedAt: text,
};
const DraftSummary$ = structure('DraftSummary', summary);
const Draft$ = structure('Draft', { ...summary, content: text });
const written = { title: text, content: text };
const saved = { draftId: text, version: number };

/** By its id, or the current one of a slot; no draft where the slot has none. */
export class GetCaseDraftCommand extends centerCommand<
  { draftId: string } | { slot: string },
  WithMetadata<{ draft?: Draft }>
>(
  {},
  noPlugins,
  'GetCaseDraft',
  operation('GetCaseDraft', { draftId: text, slot: text }, { draft: () => Draft$ }),
) {}

/** The newest first. */
export class ListCaseDraftsCommand extends centerCommand<
  Readonly<Record<string, never>>,
  WithMetadata<{ drafts: DraftSummary[] }>
>(
  {},
  noPlugins,
  'ListCaseDrafts',
  operation('ListCaseDrafts', {}, { drafts: () => listOf(DraftSummary$) }),
) {}

export class CreateCaseDraftCommand extends centerCommand<NewDraft, WithMetadata<SavedDraft>>(
  {},
  noPlugins,
  'CreateCaseDraft',
  operation('CreateCaseDraft', { slot: text, ...written, isCopy: truth }, saved),
) {}

export class UpdateCaseDraftCommand extends centerCommand<DraftChange, WithMetadata<SavedDraft>>(
  {},
  noPlugins,
  'UpdateCaseDraft',
  operation('UpdateCaseDraft', { draftId: text, version: number, ...written }, saved),
) {}

/** One that is gone already is well too. */
export class DeleteCaseDraftCommand extends centerCommand<{ draftId: string }, MetadataBearer>(
  {},
  noPlugins,
  'DeleteCaseDraft',
  operation('DeleteCaseDraft', { draftId: text }, {}),
) {}
