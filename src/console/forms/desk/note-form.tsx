import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';

import { useAddNote } from '../../api/desk/desk-changes.ts';
import { DeskProblem } from '../../components/desk-problem.tsx';
import { useText } from '../../hooks/use-text.ts';

export interface NoteFormProps {
  readonly caseId: string;
  readonly disabled: boolean;
  readonly disabledReason: string;
}

/** A note for agents. One key for each note, however often it is sent. */
export function NoteForm({ caseId, disabled, disabledReason }: NoteFormProps) {
  const text = useText();
  const [note, setNote] = useState('');
  const [idempotencyKey, setKey] = useState(() => crypto.randomUUID());
  const [isTried, setTried] = useState(false);
  const { mutate, isPending, error } = useAddNote();
  const isMissing = note.trim() === '';

  function send(): void {
    setTried(true);
    if (isMissing || isPending) return;
    const done = () => {
      setNote('');
      setKey(crypto.randomUUID());
      setTried(false);
    };
    mutate({ caseId, text: note, idempotencyKey }, { onSuccess: done });
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <SpaceBetween size="xs">
        <FormField
          stretch
          label={text('desk.note')}
          errorText={isTried && isMissing ? text('desk.note.missing') : null}
        >
          <Textarea rows={3} value={note} onChange={({ detail }) => setNote(detail.value)} />
        </FormField>
        <Button formAction="submit" loading={isPending} disabled={disabled} disabledReason={disabledReason}>
          {text('desk.note.add')}
        </Button>
        <DeskProblem error={error} activity="write" />
      </SpaceBetween>
    </form>
  );
}
