import { readInput } from '../../admin/read-input.ts';
import { caseIdOf } from '../../companion/case-id-input.ts';
import { accountOf } from '../../companion/find-templates.ts';
import { indexedCaseOf } from '../../companion/work/case-work.ts';
import { colleagues } from '../../companion/work/colleagues.ts';
import { noteActions } from '../../companion/work/notes.ts';
import type { OwnOperation } from '../own-operation.ts';

export const listNoteReaders: OwnOperation = async (parts, input, call) => {
  const accountId = accountOf(call);
  const { caseId } = readInput({ caseId: caseIdOf(accountId) }, input);
  const about = await indexedCaseOf(parts.database.read, accountId, caseId);
  const people = await colleagues(parts, call, about, noteActions);
  return { output: { people: people.map((person) => ({ ...person })) } };
};
