import { useEffect, useEffectEvent, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';

import type { FieldValues } from '../../../support/text-fields.ts';
import { readLocal } from '../../api/drafts/local-drafts.ts';
import { type SentReply, useReply } from '../../api/mutations.ts';
import { useUploads } from '../../api/uploads/use-uploads.ts';
import { areAttachmentsFine, attachmentBounds } from '../../components/attachments/attachment-rules.ts';
import { useText } from '../../hooks/use-text.ts';
import { changeField } from '../writing/change-field.ts';
import { useDraftKeeper } from '../writing/use-draft-keeper.ts';
import { useKeptFiles } from '../writing/use-kept-files.ts';
import { useSensitiveParts } from '../writing/use-sensitive-parts.ts';
import { type KnownCase, useOthersAnswers } from './others-answers.ts';
import { findReplyProblem, replyInput } from './reply-rules.ts';
import { emptyReply, replyValuesOf, type ReplyValues, titleOfReply } from './reply-values.ts';

export interface ReplyFormProps {
  readonly accountId: string;
  readonly caseId: string;
  /** Under which this browser keeps the draft; says whose it is. */
  readonly draftName: string;
  /** What canned texts can say of the case without being told. */
  readonly fields: FieldValues;
  /** Whether its button is the primary one of the screen; another open form may have that. */
  readonly isPrimary: boolean;
  /** Grows each time the person asks for the form; one that is simply there leaves the focus where it is. */
  readonly asked: number;
  /** Why files can't be attached, or undefined. */
  readonly filesUnavailable: string | undefined;
  /** The case with its newest messages, as far as they are known. */
  readonly known: KnownCase;
  /** Asks for the case anew and tells the same of it; rejects where it can't be asked. */
  readonly onLook: () => Promise<KnownCase>;
  /** Leads to a message. */
  readonly onRead: (key: string) => void;
  readonly onSent: () => void;
  readonly onClose: () => void;
}

/** The form as it was left, with what is known of the case when it is opened, and what keeps it. */
function useWriting({ draftName, known }: ReplyFormProps) {
  const text = useText();
  const [{ restored, start }] = useState(() => {
    const left = readLocal(draftName);
    const seenUntil = Math.max(0, ...known.messages.map(({ time }) => time));
    const seen = { seenUntil, hasSeenResolved: known.isResolved };
    return {
      restored: left,
      start: left ? replyValuesOf(draftName, left, seen) : emptyReply(seen),
    };
  });
  const form = useForm<ReplyValues>({
    defaultValues: start,
    resolver: (entered) => findReplyProblem(entered, text),
  });
  const draft = useDraftKeeper(form, {
    name: draftName,
    restored,
    valuesOf: (found) => replyValuesOf(draftName, found, form.getValues()),
    titleOf: titleOfReply,
    blankAfter: emptyReply,
  });
  const files = useWatch({ control: form.control, name: 'attachments' });
  const lostFiles = useKeptFiles({
    draftName,
    files,
    fileNames: draft.fileNames,
    onBrought: (brought) => form.setValue('attachments', brought),
  });
  const sensitive = useSensitiveParts({
    draftName,
    field: 'body',
    text: () => form.getValues('body'),
    files: () => form.getValues('attachments'),
    changeText: (changed) => changeField(form, 'body', changed),
    changeFiles: (changed) => changeField(form, 'attachments', changed),
  });
  return { form, draft, files, lostFiles, sensitive };
}

/** The form's state and what sending does; a failure leaves everything as it was. */
export function useReplyForm(props: ReplyFormProps) {
  const { accountId, caseId, draftName, known, onLook, onSent } = props;
  const text = useText();
  const { form, draft, files, lostFiles, sensitive } = useWriting(props);
  const uploads = useUploads(accountId, draftName);
  const { mutateAsync, isPending, error, data, reset: forgetOutcome, settle } = useReply(accountId, caseId);
  const others = useOthersAnswers(form, { known, onLook, keep: draft.keep });
  const mark = (isUnsent: boolean) => {
    form.setValue('isUnsent', isUnsent);
    draft.keep();
  };
  const end = () => {
    draft.forget();
    onSent();
  };
  const endArrived = useEffectEvent(() => {
    // Seen in the case itself: nothing is left to be found out about it.
    void settle({ files, uploads });
    end();
  });
  // Sending says by itself how it ended.
  const isThere = others.hasArrived && !isPending;
  useEffect(() => {
    if (isThere) endArrived();
  }, [isThere]);
  // What was changed since an earlier one that arrived is still here, for the person to decide about.
  const finish = ({ isEarlier }: SentReply) => (isEarlier ? mark(false) : end());
  /** Secrets that nobody has decided about are decided about in the form. */
  const holdsSecrets = async () => {
    const place = await sensitive.findUnseen();
    if (place === null) return false;
    if (form.getValues('isUnsent')) mark(false);
    if (place === 'body') form.setFocus('body');
    else {
      const message = text('createCase.problem.sensitive');
      form.setError(place, { type: 'sensitive', message }, { shouldFocus: true });
    }
    return true;
  };
  // Where the connection is slow or away, this takes as long as sending: it is a part of it to whoever waits.
  const [isLooking, setLooking] = useState(false);
  const look = async () => {
    setLooking(true);
    return await others.look().finally(() => setLooking(false));
  };
  const send = async (values: ReplyValues, isSentAnew: boolean) => {
    const chosen = values.attachments;
    if (!areAttachmentsFine(chosen, attachmentBounds(uploads !== null))) return;
    const outlook = await look();
    // The effect above ends it.
    if (outlook === 'arrived') return;
    if (outlook === 'held' || (await holdsSecrets())) return;
    const sent = { input: replyInput(values), files: chosen, uploads, isSentAnew };
    // Also when the screen has gone meanwhile, as it does where the session has ended.
    await mutateAsync(sent).then(finish, () => mark(true));
  };
  return {
    form,
    draft,
    others,
    sensitive,
    uploads,
    files,
    lostFiles,
    isPending: isPending || isLooking,
    error,
    isEarlier: data?.isEarlier ?? false,
    send: (isSentAnew: boolean) => form.handleSubmit((values) => send(values, isSentAnew)),
    edit: () => {
      forgetOutcome();
      mark(false);
    },
  };
}
