import '../../text/en/drafts.ts';
import '../../text/en/reply.ts';

import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Form from '@cloudscape-design/components/form';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect } from 'react';
import { FormProvider, useWatch } from 'react-hook-form';

import { useText } from '../../hooks/use-text.ts';
import { OfflineHint } from '../../components/offline-hint.tsx';
import { DraftNotice } from '../writing/draft-notice.tsx';
import { DraftState } from '../draft-state.tsx';
import { AttachmentsSection } from '../writing/attachments-section.tsx';
import { OthersNotice } from './others-notice.tsx';
import { SavedTextsField } from '../texts/saved-texts-field.tsx';
import { useInsertion } from '../texts/use-insertion.ts';
import { BodyField, ContactsField } from './reply-fields.tsx';
import { isEmptyReply } from './reply-values.ts';
import { UnsentReply } from './unsent-reply.tsx';
import { type ReplyFormProps, useReplyForm } from './use-reply-form.ts';

type Reply = ReturnType<typeof useReplyForm>;

interface ActionsProps {
  readonly reply: Reply;
  readonly isPrimary: boolean;
  readonly onClose: () => void;
}

/** An empty form is simply closed; what was written is discarded where it can be brought back. */
function Actions({ reply, isPrimary, onClose }: ActionsProps) {
  const text = useText();
  const [body, contacts] = useWatch({ control: reply.form.control, name: ['body', 'contacts'] });
  const isEmpty = isEmptyReply(body, contacts, reply.files);
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      {!isEmpty && <DraftState kept={reply.draft.kept} />}
      <OfflineHint />
      <Button
        formAction="none"
        variant="link"
        disabled={reply.isPending}
        onClick={() => (isEmpty ? onClose() : reply.draft.discard())}
      >
        {text(isEmpty ? 'reply.close' : 'reply.discard')}
      </Button>
      <Button variant={isPrimary ? 'primary' : 'normal'} formAction="submit" loading={reply.isPending}>
        {text('reply.submit')}
      </Button>
    </SpaceBetween>
  );
}

interface EditorProps extends Pick<
  ReplyFormProps,
  'accountId' | 'asked' | 'isPrimary' | 'fields' | 'known' | 'filesUnavailable' | 'onClose' | 'onRead'
> {
  readonly reply: Reply;
}

function Editor({ reply, ...props }: EditorProps) {
  const { accountId, asked, isPrimary, fields, known, filesUnavailable, onClose, onRead } = props;
  const text = useText();
  const { setFocus } = reply.form;
  useEffect(() => {
    if (asked > 0) setFocus('body');
  }, [asked, setFocus]);
  const { draft, sensitive } = reply;
  const { place, insert } = useInsertion();
  const send = () => void reply.send(false)();
  return (
    <form onSubmit={(event) => void reply.send(false)(event)} noValidate>
      <Container header={<Header variant="h2">{text('reply.title')}</Header>}>
        <Form actions={<Actions {...{ reply, isPrimary, onClose }} />}>
          <SpaceBetween size="m">
            <DraftNotice accountId={accountId} event={draft.event} onUndo={draft.undo} />
            {known.isResolved && reply.others.timesHeld === 0 && <Alert>{text('reply.reopens')}</Alert>}
            <OthersNotice others={reply.others} onRead={onRead} onSendAsIs={send} />
            <SavedTextsField values={fields} onInsert={insert} />
            <BodyField sensitive={sensitive} place={place} mayAttach={filesUnavailable === undefined} />
            <AttachmentsSection
              uploads={reply.uploads}
              lostFiles={reply.lostFiles}
              sensitive={sensitive}
              unavailable={filesUnavailable}
            />
            <ContactsField />
            {reply.isEarlier && <Alert type="warning">{text('reply.earlier')}</Alert>}
          </SpaceBetween>
        </Form>
      </Container>
    </form>
  );
}

/** A reply while it is written, and as what it is where it could not be sent. */
export function ReplyForm(props: ReplyFormProps) {
  const reply = useReplyForm(props);
  const { form, isPending, files, lostFiles } = reply;
  const [body, isUnsent] = useWatch({ control: form.control, name: ['body', 'isUnsent'] });
  return (
    <FormProvider {...form}>
      {isUnsent ? (
        <>
          <OthersNotice
            others={reply.others}
            onRead={props.onRead}
            onSendAsIs={() => void reply.send(false)()}
          />
          <UnsentReply
            body={body}
            fileNames={[...files.map(({ name }) => name), ...lostFiles]}
            error={reply.error}
            isSending={isPending}
            isPrimary={props.isPrimary}
            onSend={() => void reply.send(false)()}
            onSendAnew={() => void reply.send(true)()}
            onEdit={reply.edit}
          />
        </>
      ) : (
        <Editor reply={reply} {...props} />
      )}
    </FormProvider>
  );
}
