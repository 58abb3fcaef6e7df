import { activitiesAtMost } from '../../../contract/center/case-activity.ts';
import { readInput } from '../../admin/read-input.ts';
import { caseIdOf } from '../../companion/case-id-input.ts';
import { accountOf } from '../../companion/find-templates.ts';
import { activitiesOf } from '../../companion/work/activities.ts';
import { callerMay } from '../../companion/work/colleagues.ts';
import { findIndexedCase } from '../../companion/work/case-work.ts';
import { noteActions } from '../../companion/work/notes.ts';
import type { OwnOperation } from '../own-operation.ts';

export const listCaseActivity: OwnOperation = async (parts, input, call) => {
  const accountId = accountOf(call);
  const { caseId } = readInput({ caseId: caseIdOf(accountId) }, input);
  const { read } = parts.database;
  const about = await findIndexedCase(read, accountId, caseId);
  const mayReadNotes = about !== undefined && (await callerMay(parts, call, about, noteActions));
  const activities = await activitiesOf(read, accountId, caseId, mayReadNotes);
  return { output: { activities: activities.slice(0, activitiesAtMost).map((one) => ({ ...one })) } };
};
