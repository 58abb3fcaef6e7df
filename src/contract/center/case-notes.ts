/** Notes on a case for those who may read them here. AWS never sees them, nor does who may not read notes. */
import type { MetadataBearer } from '@smithy/types';

import { centerCommand } from './center-command.ts';
import type { Person } from './case-work.ts';
import { listOf, noPlugins, number, operation, structure, text, truth } from './schemas.ts';

export const caseNoteLimits = {
  /** Characters of a note. */
  text: 10_000,
  /** Notes that are told of one case, the newest. */
  count: 500,
  /** People whom one note mentions. */
  mentions: 20,
} as const;

export interface CaseNote {
  noteId: string;
  author: string;
  isOwn: boolean;
  /** Empty where it was deleted. */
  text: string;
  /** ISO 8601. */
  createdAt: string;
  /** Missing: never changed. */
  updatedAt?: string;
  /** Missing: it stands. */
  deletedAt?: string;
  version: number;
  /** Whom it mentions and has told so. */
  mentions: Person[];
}

/** What a note's names became. */
export interface NoteKept {
  noteId: string;
  version: number;
  /** Names behind an @ who may not see the case and its notes, or whom nobody has: they are not told. */
  unreachable: string[];
}

/** That somebody named you in a note. */
export interface Mention {
  noteId: string;
  accountId: string;
  caseId: string;
  displayId: string;
  subject: string;
  author: string;
  /** The beginning of the note. */
  text: string;
  createdAt: string;
  isSeen: boolean;
}

type OfCase = { caseId: string };
type Nothing = Readonly<Record<string, never>>;
type With<Output> = Output & MetadataBearer;

const Mentioned$ = structure('MentionedPerson', { userId: text, userName: text });
const CaseNote$ = structure('CaseNote', {
  noteId: text,
  author: text,
  isOwn: truth,
  text,
  createdAt: text,
  updatedAt: text,
  deletedAt: text,
  version: number,
  mentions: () => listOf(Mentioned$),
});
const Mention$ = structure('Mention', {
  noteId: text,
  accountId: text,
  caseId: text,
  displayId: text,
  subject: text,
  author: text,
  text,
  createdAt: text,
  isSeen: truth,
});
const kept = {
  noteId: text,
  version: number,
  unreachable: 64,
} as const;

/** Oldest first. */
export class ListCaseNotesCommand extends centerCommand<OfCase, With<{ notes: CaseNote[] }>>(
  {},
  noPlugins,
  'ListCaseNotes',
  operation('ListCaseNotes', { caseId: text }, { notes: () => listOf(CaseNote$) }),
) {}

/** Whoever stands in the text as `@name` and may read it is told. */
export class CreateCaseNoteCommand extends centerCommand<OfCase & { text: string }, With<NoteKept>>(
  {},
  noPlugins,
  'CreateCaseNote',
  operation('CreateCaseNote', { caseId: text, text }, kept),
) {}

/** One's own. `version` is the one that was changed; another one by now is a `CaseWorkChangedException`. */
export class UpdateCaseNoteCommand extends centerCommand<
  OfCase & { noteId: string; text: string; version: number },
  With<NoteKept>
>(
  {},
  noPlugins,
  'UpdateCaseNote',
  operation('UpdateCaseNote', { caseId: text, noteId: text, text, version: number }, kept),
) {}

/** One's own. That there was one, and whose, stays. */
export class DeleteCaseNoteCommand extends centerCommand<OfCase & { noteId: string }, MetadataBearer>(
  {},
  noPlugins,
  'DeleteCaseNote',
  operation('DeleteCaseNote', { caseId: text, noteId: text }, {}),
) {}

/** Whom a note on the case can mention: those who may see the case and read its notes. */
export class ListNoteReadersCommand extends centerCommand<OfCase, With<{ people: Person[] }>>(
  {},
  noPlugins,
  'ListNoteReaders',
  operation('ListNoteReaders', { caseId: text }, { people: () => listOf(Mentioned$) }),
) {}

/** Of notes that one may still read, newest first, at most 100. */
export class ListMentionsCommand extends centerCommand<Nothing, With<{ mentions: Mention[] }>>(
  {},
  noPlugins,
  'ListMentions',
  operation('ListMentions', {}, { mentions: () => listOf(Mention$) }),
) {}

/** One's own, of one case. */
export class MarkMentionsSeenCommand extends centerCommand<OfCase, MetadataBearer>(
  {},
  noPlugins,
  'MarkMentionsSeen',
  operation('MarkMentionsSeen', { caseId: text }, {}),
) {}
