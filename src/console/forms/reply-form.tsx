import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useEffect, useState } from 'react';
import { FormProvider, useForm, useFormContext, useWatch } from 'react-hook-form';

import { apiLimits } from '../../support/limits.ts';
import { problemOf } from '../api/errors.ts';
import { type SentReply, useReply } from '../api/mutations.ts';
import { keepFiles } from '../api/uploads/kept-files.ts';
import { useUploads } from '../api/uploads/use-uploads.ts';
import { AttachmentField } from '../components/attachments/attachment-field.tsx';
import { areAttachmentsFine, attachmentBounds } from '../components/attachments/attachment-rules.ts';
import { ControlledField } from '../components/controlled-field.tsx';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { dropDraft, readDraft, useKeptDraft } from '../hooks/use-kept-draft.ts';
import { useText } from '../hooks/use-text.ts';
import { useKeptFiles } from './use-kept-files.ts';
import { characterCount } from './character-count.ts';
import {
  findReplyProblem,
  replyDefaults,
  replyDraftName,
  replyInput,
  type ReplyValues,
} from './reply-rules.ts';

export interface ReplyFormProps {
  readonly accountId: string;
  readonly caseId: string;
  /** Whose draft it is. */
  readonly userName: string;
  readonly isResolved: boolean;
  /** Grows each time the person asks for the form; one that is simply there leaves the focus where it is. */
  readonly asked: number;
  /** Why files can't be attached, or undefined. */
  readonly filesUnavailable: string | undefined;
  readonly onSent: () => void;
  readonly onCancel: () => void;
}

function BodyField() {
  const text = useText();
  const limit = apiLimits.communicationBody;
  const count = characterCount(useWatch<ReplyValues, 'body'>({ name: 'body' }));
  const tooLong = text('reply.body.tooLong', { limit, surplus: count - limit });
  return (
    <ControlledField<ReplyValues, 'body'>
      name="body"
      label={text('reply.body')}
      constraintText={text('reply.characters', { count, limit })}
      problem={count > limit && tooLong}
      stretch
    >
      {({ value, change, leave, ref }) => (
        <Textarea
          ref={ref}
          rows={8}
          value={value}
          onBlur={leave}
          onChange={({ detail }) => change(detail.value)}
        />
      )}
    </ControlledField>
  );
}

function ContactsField() {
  const text = useText();
  return (
    <ControlledField<ReplyValues, 'contacts'>
      name="contacts"
      label={text('reply.contacts')}
      description={text('reply.contacts.description')}
      optional
      stretch
    >
      {({ value, change, leave, ref }) => (
        <Input
          ref={ref}
          autoComplete={false}
          spellcheck={false}
          value={value}
          onBlur={leave}
          onChange={({ detail }) => change(detail.value)}
        />
      )}
    </ControlledField>
  );
}

interface ActionsProps {
  readonly isRunning: boolean;
  readonly onCancel: () => void;
}

function Actions({ isRunning, onCancel }: ActionsProps) {
  const text = useText();
  const { reset } = useFormContext<ReplyValues>();
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Button
        formAction="none"
        variant="link"
        disabled={isRunning}
        onClick={() => {
          reset(replyDefaults);
          onCancel();
        }}
      >
        {text('reply.cancel')}
      </Button>
      <Button variant="primary" formAction="submit" loading={isRunning}>
        {text('reply.submit')}
      </Button>
    </SpaceBetween>
  );
}

interface SendingProblemProps {
  readonly error: unknown;
  readonly onSendAnew: () => void;
}

/** What the proxy has looked for in vain is sent once more on the person's word alone. */
function SendingProblem({ error, onSendAnew }: SendingProblemProps) {
  const text = useText();
  const isLost = problemOf(error, 'write').kind === 'lost';
  const action = isLost ? <Button onClick={onSendAnew}>{text('reply.sendAnew')}</Button> : undefined;
  return <ProblemAlert error={error} activity="write" action={action} />;
}

/** The form's state and what sending does; a failure leaves everything as it was. */
function useReplyForm({ accountId, caseId, userName, onSent }: ReplyFormProps) {
  const text = useText();
  const draftName = replyDraftName(userName, caseId);
  const [restored] = useState(() => readDraft<ReplyValues>(draftName));
  const [files, setFiles] = useState<File[]>([]);
  const uploads = useUploads(accountId, draftName);
  const { mutate, isPending, error, data } = useReply(accountId, caseId);
  const form = useForm<ReplyValues>({
    defaultValues: { ...replyDefaults, ...restored },
    resolver: (values) => findReplyProblem(values, text),
  });
  useKeptDraft(form, draftName);
  const { setValue } = form;
  const changeFiles = (chosen: File[]) => {
    setFiles(chosen);
    setValue(
      'fileNames',
      chosen.map(({ name }) => name),
    );
  };
  const { isSettled } = useKeptFiles(draftName, files, changeFiles);
  const lostFiles = isSettled && files.length === 0 ? (restored?.fileNames ?? []) : [];
  const forgetDraft = () => {
    dropDraft(draftName);
    void keepFiles(draftName, []);
  };
  const finish = ({ isEarlier }: SentReply) => {
    // What was changed since is still here, for the person to decide about.
    if (isEarlier) return;
    forgetDraft();
    onSent();
  };
  const send = (isSentAnew: boolean) =>
    form.handleSubmit((values) => {
      if (!areAttachmentsFine(files, attachmentBounds(uploads !== null))) return;
      mutate({ input: replyInput(values), files, uploads, isSentAnew }, { onSuccess: finish });
    });
  const isEarlier = data?.isEarlier ?? false;
  return { form, files, uploads, changeFiles, lostFiles, send, forgetDraft, isEarlier, isPending, error };
}

export function ReplyForm(props: ReplyFormProps) {
  const { asked, isResolved, filesUnavailable, onCancel } = props;
  const text = useText();
  const { form, files, uploads, lostFiles, ...reply } = useReplyForm(props);
  const { setFocus } = form;
  useEffect(() => {
    if (asked > 0) setFocus('body');
  }, [asked, setFocus]);
  const cancel = () => {
    reply.forgetDraft();
    onCancel();
  };

  return (
    <FormProvider {...form}>
      <form onSubmit={(event) => void reply.send(false)(event)} noValidate>
        <Container header={<Header variant="h2">{text('reply.title')}</Header>}>
          <Form actions={<Actions isRunning={reply.isPending} onCancel={cancel} />}>
            <SpaceBetween size="m">
              {isResolved && <Alert>{text('reply.reopens')}</Alert>}
              <BodyField />
              <AttachmentField
                files={files}
                onChange={reply.changeFiles}
                uploads={uploads}
                unavailable={filesUnavailable}
                warning={
                  lostFiles.length > 0 ? text('reply.filesLost', { names: lostFiles.join(', ') }) : undefined
                }
              />
              <ContactsField />
              {reply.isEarlier && <Alert type="warning">{text('reply.earlier')}</Alert>}
              <SendingProblem error={reply.error} onSendAnew={() => void reply.send(true)()} />
            </SpaceBetween>
          </Form>
        </Container>
      </form>
    </FormProvider>
  );
}
