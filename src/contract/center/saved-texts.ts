/**
 * Texts that are written again and again: one's own, those of one's groups, and those for everybody. Fields such as
 * `{{subject}}` are kept as they were written; `support/text-fields.ts` says what they are.
 */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import { listOf, noPlugins, number, operation, structure, text, truth } from './schemas.ts';
import type { OwnGroup } from './templates.ts';

export const savedTextLimits = {
  name: 60,
  /** Characters of a text, as of a message to AWS. */
  text: 8_000,
  /** Of one person, of one group, and for everybody. */
  count: 100,
} as const;

export interface SavedText {
  textId: string;
  name: string;
  text: string;
  /** Absent where it is one's own. Every member of a group may change what is the group's. */
  groupId?: string;
  groupName?: string;
  /** Read by everybody; changed by whoever may use `sharingAction`. */
  forAll?: boolean;
  version: number;
  /** ISO 8601. */
  updatedAt: string;
  updatedBy: string;
}

export interface NewSavedText {
  name: string;
  text: string;
  groupId?: string;
  /** Not with a group. */
  forAll?: boolean;
}

/** Asked for where a text is for everybody, or becomes so. */
export const sharingAction = 'supportcenter:ManageCannedTexts';

type Nothing = Readonly<Record<string, never>>;
type With<Output> = Output & MetadataBearer;

const given = { name: text, text, groupId: text, forAll: truth };
const SavedText$ = structure('SavedText', {
  textId: text,
  ...given,
  groupName: text,
  version: number,
  updatedAt: text,
  updatedBy: text,
});
const Group$ = structure('OwnGroup', { groupId: text, name: text });

/** In the order of their names, with the groups for whom one can be kept. */
export class ListSavedTextsCommand extends centerCommand<
  Nothing,
  With<{ texts: SavedText[]; groups: OwnGroup[] }>
>(
  {},
  noPlugins,
  'ListSavedTexts',
  operation('ListSavedTexts', {}, { texts: () => listOf(SavedText$), groups: () => listOf(Group$) }),
) {}

export class CreateSavedTextCommand extends centerCommand<NewSavedText, With<{ textId: string }>>(
  {},
  noPlugins,
  'CreateSavedText',
  operation('CreateSavedText', given, { textId: text }),
) {}

/** All of it anew; `version` is the one that was changed. */
export class UpdateSavedTextCommand extends centerCommand<
  NewSavedText & { textId: string; version: number },
  MetadataBearer
>(
  {},
  noPlugins,
  'UpdateSavedText',
  operation('UpdateSavedText', { textId: text, ...given, version: number }, {}),
) {}

export class DeleteSavedTextCommand extends centerCommand<{ textId: string }, MetadataBearer>(
  {},
  noPlugins,
  'DeleteSavedText',
  operation('DeleteSavedText', { textId: text }, {}),
) {}
