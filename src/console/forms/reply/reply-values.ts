/** A reply as the form has it. */
import type { LocalDraft } from '../../api/drafts/local-drafts.ts';
import { filesInMemoryOf, type WithFiles } from '../writing/form-draft.ts';

export interface ReplyValues extends WithFiles {
  body: string;
  /** As written; read by `readAdditionalContacts`. */
  contacts: string;
  /** What others wrote after this moment, epoch milliseconds, the writer has not seen. */
  seenUntil: number;
  /** The writer knows that the case is resolved. */
  hasSeenResolved: boolean;
  /** It was to be sent and was not, as far as is known. */
  isUnsent: boolean;
}

export type Seen = Pick<ReplyValues, 'seenUntil' | 'hasSeenResolved'>;

export function emptyReply({ seenUntil, hasSeenResolved }: Seen): ReplyValues {
  return { body: '', contacts: '', attachments: [], seenUntil, hasSeenResolved, isUnsent: false };
}

/** What a draft of this or another device is to the form; an older one may lack some of it. */
export function replyValuesOf(draftName: string, { values }: LocalDraft, seen: Seen): ReplyValues {
  const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
  return {
    body: textOf(values['body']),
    contacts: textOf(values['contacts']),
    attachments: filesInMemoryOf(draftName),
    seenUntil: typeof values['seenUntil'] === 'number' ? values['seenUntil'] : seen.seenUntil,
    // The form says it of a case that is resolved when a draft is opened.
    hasSeenResolved: seen.hasSeenResolved,
    isUnsent: values['isUnsent'] === true,
  };
}

/** By which a person recognises it in the list of drafts. */
export function titleOfReply({ body }: ReplyValues): string {
  return body.trim().split('\n', 1)[0] ?? '';
}

/** Whether a person has written nothing of it. */
export function isEmptyReply(body: string, contacts: string, attachments: readonly File[]): boolean {
  return body === '' && contacts === '' && attachments.length === 0;
}
