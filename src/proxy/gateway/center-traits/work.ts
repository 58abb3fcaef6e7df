/** Working on cases. Whoever works on one may see it, so each asks for that as well. */
import type { CenterOperationName } from '../../../contract/center/center-operations.ts';
import type { CenterTraits } from './center-traits.ts';

const seeing = 'support:DescribeCases';
const assigning = [seeing, 'supportcenter:AssignCase'];
const labelling = [seeing, 'supportcenter:LabelCase'];
const readingNotes = [seeing, 'supportcenter:ReadNotes'];
const writingNotes = [...readingNotes, 'supportcenter:WriteNotes'];

// No text of a note and none that is saved stands in a record: it may say what is nobody else's business.
export const workTraits = {
  GetCaseWork: { actions: [seeing], auditInput: ['caseId'] },
  AssignCase: { actions: assigning, auditInput: ['caseId', 'ownerId', 'teamId', 'followUpOn', 'version'] },
  LabelCase: {
    actions: labelling,
    auditInput: ['caseId'],
    auditOutput: ['added', 'removed'],
  },
  ListAssignees: { actions: assigning, auditInput: ['caseId'] },
  ListLabels: { actions: [seeing], auditInput: [], cases: 'narrowed' },
  ShowPresence: { actions: [seeing], auditInput: ['caseId', 'activity'] },
  ListCaseNotes: { actions: readingNotes, auditInput: ['caseId'] },
  CreateCaseNote: { actions: writingNotes, auditInput: ['caseId'], auditOutput: ['noteId'] },
  UpdateCaseNote: { actions: writingNotes, auditInput: ['caseId', 'noteId', 'version'] },
  DeleteCaseNote: { actions: writingNotes, auditInput: ['caseId', 'noteId'] },
  ListNoteReaders: { actions: writingNotes, auditInput: ['caseId'] },
  // Each mention asks for the permissions of its own case.
  ListMentions: { actions: [], auditInput: [] },
  MarkMentionsSeen: { actions: readingNotes, auditInput: ['caseId'] },
  ListCaseActivity: { actions: [seeing], auditInput: ['caseId'] },
  // Texts for everybody ask for a permission beside.
  ListSavedTexts: { actions: [], auditInput: [] },
  CreateSavedText: { actions: [], auditInput: ['name', 'groupId', 'forAll'], auditOutput: ['textId'] },
  UpdateSavedText: { actions: [], auditInput: ['textId', 'name', 'groupId', 'forAll', 'version'] },
  DeleteSavedText: { actions: [], auditInput: ['textId'] },
} as const satisfies Partial<Record<CenterOperationName, CenterTraits>>;
