import { readInput } from '../../admin/read-input.ts';
import { caseIdOf } from '../../companion/case-id-input.ts';
import { accountOf } from '../../companion/find-templates.ts';
import { notesOf } from '../../companion/work/notes.ts';
import type { OwnOperation } from '../own-operation.ts';

export const listCaseNotes: OwnOperation = async ({ database }, input, call) => {
  const { caseId } = readInput({ caseId: caseIdOf(accountOf(call)) }, input);
  return { output: { notes: await notesOf(database.read, caseId, call.person.userId) } };
};
