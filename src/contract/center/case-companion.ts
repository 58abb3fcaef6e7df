/**
 * What we keep of a case for one person, beside what the upstream tells of it: how far it was read, whether
 * it is followed, what was said of AWS's answers, and which cases came after it. One question for a screen.
 */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, number, operation, structure, text, texts, truth } from './schemas.ts';

export interface OwnRating {
  communicationKey: string;
  /** 1 to 5. */
  rating: number;
  comment?: string;
  /** ISO 8601. */
  ratedAt: string;
}

export interface CaseCompanion {
  /** ISO 8601: what was written up to then has been seen. Missing: the person has never opened the case. */
  readAt?: string;
  isFollowed: boolean;
  /** Whether the person has begun a reply that is kept here. */
  hasDraft: boolean;
  /** The person's own. */
  ratings: OwnRating[];
  /** The cases that were linked to this one, newest first, at most 100. */
  linkedCaseIds: string[];
  /** The name of who opened it here; missing where it was opened elsewhere. */
  openedBy?: string;
}

const OwnRating$ = structure('OwnRating', {
  communicationKey: text,
  rating: number,
  comment: text,
  ratedAt: text,
});

export class GetCaseCompanionCommand extends centerCommand<
  { caseId: string },
  MetadataBearer & CaseCompanion
>(
  {},
  noPlugins,
  'GetCaseCompanion',
  operation(
    'GetCaseCompanion',
    { caseId: text },
    {
      readAt: text,
      isFollowed: truth,
      hasDraft: truth,
      ratings: () => listOf(OwnRating$),
      linkedCaseIds: texts,
      openedBy: text,
    },
  ),
) {}

/** `readAt`, ISO 8601: the time of the newest message that was seen. An earlier one than is known changes nothing. */
export class MarkCaseReadCommand extends centerCommand<{ caseId: string; readAt: string }, MetadataBearer>(
  {},
  noPlugins,
  'MarkCaseRead',
  operation('MarkCaseRead', { caseId: text, readAt: text }, {}),
) {}

/** Being told what happens in a case without being its contact. */
export class FollowCaseCommand extends centerCommand<{ caseId: string }, MetadataBearer>(
  {},
  noPlugins,
  'FollowCase',
  operation('FollowCase', { caseId: text }, {}),
) {}

export class UnfollowCaseCommand extends centerCommand<{ caseId: string }, MetadataBearer>(
  {},
  noPlugins,
  'UnfollowCase',
  operation('UnfollowCase', { caseId: text }, {}),
) {}
