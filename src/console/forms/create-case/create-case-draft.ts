/** A case that was begun, as the form has it. */
import type { LocalDraft } from '../../api/drafts/local-drafts.ts';
import { type CreateCaseValues, valuesFromRecord } from './create-case-values.ts';
import { filesInMemoryOf } from '../writing/form-draft.ts';

/** What a draft of this or another device is to the form. */
export function enteredIn(name: string, { values }: LocalDraft): CreateCaseValues {
  return { ...valuesFromRecord(values), attachments: filesInMemoryOf(name) };
}

/** By which a person recognises it in the list of drafts. */
export function titleOfCase({ subject, description }: CreateCaseValues): string {
  return subject.trim() || (description.trim().split('\n', 1)[0] ?? '');
}
