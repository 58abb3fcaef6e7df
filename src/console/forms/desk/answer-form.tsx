import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TextareaProps } from '@cloudscape-design/components/textarea';
import { type RefObject, useState } from 'react';

import type { DeskCase } from '../../../contract/desk/desk-commands.ts';
import { deskLimits } from '../../../support/desk-operations.ts';
import { type AnswerKind, useAnswer } from '../../api/desk/desk-changes.ts';
import { useSession } from '../../api/session.ts';
import { AttachmentField } from '../../components/attachments/attachment-field.tsx';
import { attachmentBounds, checkAttachments } from '../../components/attachments/attachment-rules.ts';
import { DeskProblem } from '../../components/desk-problem.tsx';
import { OfflineHint } from '../../components/offline-hint.tsx';
import { useNotify } from '../../components/notices.tsx';
import { type Text, useText } from '../../hooks/use-text.ts';
import { usePaste } from '../pasting/use-paste.ts';
import { useInsertion } from '../texts/use-insertion.ts';
import { BodyField, KindField } from './answer-fields.tsx';
import { CannedField } from './canned-field.tsx';
import { happenedSince } from './meanwhile.ts';
import { MeanwhileNotice } from './meanwhile-notice.tsx';
import { useAnswerDraft } from './use-answer-draft.ts';

interface Values {
  readonly kind: AnswerKind;
  readonly body: string;
  readonly files: readonly File[];
}

function bodyProblem({ kind, body, files }: Values, text: Text): string | null {
  if (body.length > deskLimits.body) return text('desk.answer.tooLong');
  if (body.trim() !== '') return null;
  if (files.length > 0) return text('desk.answer.filesNeedText');
  return kind === 'resolve' ? null : text('desk.answer.missing');
}

function areFilesFine(files: readonly File[]): boolean {
  const problems = checkAttachments(files, attachmentBounds(false));
  return !problems.tooMany && problems.files.every((problem) => problem === null);
}

/** What is being written, and what happened since it was begun. */
function useWriting(desk: DeskCase) {
  const { user } = useSession();
  const draft = useAnswerDraft(desk.case.caseId, user.userName);
  const [begunAt, setBegunAt] = useState(desk.now);
  const write = (body: string) => {
    // What was there before the first letter has been read.
    if (draft.body === '') setBegunAt(desk.now);
    draft.write(body);
  };
  const meanwhile = draft.body === '' ? null : happenedSince(begunAt, desk, user.userName);
  return { ...draft, write, meanwhile, acknowledge: () => setBegunAt(desk.now), agent: user.userName };
}

export interface AnswerFormProps {
  readonly desk: DeskCase;
  readonly allowed: (kind: AnswerKind) => boolean;
  readonly field: RefObject<TextareaProps.Ref | null>;
}

/** An answer to the customer, and what it leads to. */
export function AnswerForm({ desk, allowed, field }: AnswerFormProps) {
  const text = useText();
  const notify = useNotify();
  const { case: details } = desk;
  const { body, write, meanwhile, acknowledge, agent } = useWriting(desk);
  const { place, insert } = useInsertion();
  const [kind, setKind] = useState<AnswerKind>('reply');
  const [files, setFiles] = useState<readonly File[]>([]);
  const paste = usePaste({
    mayAttach: true,
    text: () => body,
    files: () => files,
    changeText: write,
    changeFiles: setFiles,
  });
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useAnswer();
  const problem = bodyProblem({ kind, body, files }, text);

  const readOn = () => {
    acknowledge();
    field.current?.focus();
  };

  function send(): void {
    setTried(true);
    if (problem !== null) field.current?.focus();
    if (problem !== null || !areFilesFine(files) || isPending) return;
    const { caseId, version } = details;
    const input = { caseId, version, ...(body.trim() !== '' && { body }) };
    mutate(
      { kind, input, files },
      {
        onSuccess() {
          notify({ type: 'success', header: text(`desk.answer.sent.${kind}`) });
          write('');
          setFiles([]);
          setTried(false);
          setKind('reply');
        },
      },
    );
  }

  return (
    <form
      className="sc-desk-answer"
      aria-label={text('desk.answer')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Container header={<Header variant="h2">{text('desk.answer')}</Header>}>
        <SpaceBetween size="m">
          {meanwhile && <MeanwhileNotice meanwhile={meanwhile} onRead={readOn} />}
          <CannedField details={details} agent={agent} onInsert={insert} />
          <BodyField
            ref={field}
            {...{ place, kind, body, paste }}
            problem={isTried ? problem : null}
            onChange={write}
          />
          <AttachmentField files={files} onChange={setFiles} uploads={null} />
          <KindField kind={kind} allowed={allowed} onChange={setKind} />
          <DeskProblem error={error} activity="write" />
          <OfflineHint />
          <Button
            variant="primary"
            formAction="submit"
            loading={isPending}
            disabled={meanwhile !== null || !allowed(kind)}
            disabledReason={text('desk.meanwhile.first')}
          >
            {text('desk.answer.send')}
          </Button>
        </SpaceBetween>
      </Container>
    </form>
  );
}
