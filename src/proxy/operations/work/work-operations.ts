import type { CenterOperationName } from '../../../contract/center/center-operations.ts';
import type { OwnOperation } from '../own-operation.ts';
import { assignCase } from './assign-case.ts';
import { createCaseNote } from './create-case-note.ts';
import { createSavedText } from './create-saved-text.ts';
import { deleteCaseNote } from './delete-case-note.ts';
import { deleteSavedText } from './delete-saved-text.ts';
import { getCaseWork } from './get-case-work.ts';
import { labelCase } from './label-case.ts';
import { listAssignees } from './list-assignees.ts';
import { listCaseActivity } from './list-case-activity.ts';
import { listCaseNotes } from './list-case-notes.ts';
import { listLabels } from './list-labels.ts';
import { listMentions } from './list-mentions.ts';
import { listNoteReaders } from './list-note-readers.ts';
import { listSavedTexts } from './list-saved-texts.ts';
import { markMentionsSeen } from './mark-mentions-seen.ts';
import { showPresence } from './show-presence.ts';
import { updateCaseNote } from './update-case-note.ts';
import { updateSavedText } from './update-saved-text.ts';

/** Those of working on cases. */
export const workOperations = {
  GetCaseWork: getCaseWork,
  AssignCase: assignCase,
  LabelCase: labelCase,
  ListAssignees: listAssignees,
  ListLabels: listLabels,
  ShowPresence: showPresence,
  ListCaseNotes: listCaseNotes,
  CreateCaseNote: createCaseNote,
  UpdateCaseNote: updateCaseNote,
  DeleteCaseNote: deleteCaseNote,
  ListNoteReaders: listNoteReaders,
  ListMentions: listMentions,
  MarkMentionsSeen: markMentionsSeen,
  ListCaseActivity: listCaseActivity,
  ListSavedTexts: listSavedTexts,
  CreateSavedText: createSavedText,
  UpdateSavedText: updateSavedText,
  DeleteSavedText: deleteSavedText,
} as const satisfies Partial<Record<CenterOperationName, OwnOperation>>;
