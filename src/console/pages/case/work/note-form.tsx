import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Textarea, { type TextareaProps } from '@cloudscape-design/components/textarea';
import { useEffect, useRef, useState } from 'react';

import { type CaseNote, caseNoteLimits } from '../../../../contract/center/case-notes.ts';
import type { FieldValues } from '../../../../support/text-fields.ts';
import { useNoteChanges } from '../../../api/case-work.ts';
import type { CaseOfAccount } from '../../../api/case-companion.ts';
import { useSession } from '../../../api/session.ts';
import { SavedTextsField } from '../../../forms/texts/saved-texts-field.tsx';
import { useInsertion } from '../../../forms/texts/use-insertion.ts';
import { useTabText } from '../../../hooks/use-tab-text.ts';
import { useText } from '../../../hooks/use-text.ts';
import { MentionField } from './mention-field.tsx';
import { WorkProblem } from './work-problem.tsx';

export interface NoteFormProps {
  readonly one: CaseOfAccount;
  readonly fields: FieldValues;
  /** Missing: a new one. */
  readonly note?: CaseNote;
  readonly onDone?: () => void;
}

/** Who was named and is not told: the note stands all the same. */
function Unreachable({ names }: { readonly names: readonly string[] }) {
  const text = useText();
  if (names.length === 0) return null;
  return (
    <Alert type="warning" header={text('notes.unreachable', { names: names.join(', ') })}>
      {text('notes.unreachable.text')}
    </Alert>
  );
}

interface ChangedMeanwhileProps {
  readonly note: CaseNote;
  readonly onReplace: () => void;
}

/** The note has changed under one's hands: what it says now stands beside what was written. */
function ChangedMeanwhile({ note, onReplace }: ChangedMeanwhileProps) {
  const text = useText();
  return (
    <Alert
      type="warning"
      header={text('notes.changedMeanwhile')}
      action={<Button onClick={onReplace}>{text('notes.changedMeanwhile.replace')}</Button>}
    >
      <div className="sc-note-text">{note.text}</div>
    </Alert>
  );
}

/** What is written, and what became of saving it. Changing a note says which version the change was made from. */
function useNoteWriting({ one, note, onDone }: NoteFormProps) {
  const { userName } = useSession().user;
  const { save } = useNoteChanges(one);
  const written = useTabText(`note.${userName}.${one.caseId}.${note?.noteId ?? 'new'}`, note?.text);
  const [begunAt] = useState(note?.version);
  const field = useRef<TextareaProps.Ref>(null);
  const keep = (version: number | undefined) =>
    save.mutate(
      { text: written.text, ...(note && { noteId: note.noteId }), ...(version !== undefined && { version }) },
      {
        onSuccess: ({ unreachable }) => {
          written.forget();
          if (unreachable.length === 0) onDone?.();
          if (!note) field.current?.focus();
        },
      },
    );
  return {
    written,
    field,
    save,
    hasChanged: note !== undefined && note.version !== begunAt && !save.isSuccess,
    keep: () => keep(begunAt),
    replace: () => keep(note?.version),
  };
}

/** Short notes take little room; a long one, as of a canned text, can be read while it is written. */
function rowsFor(text: string): number {
  return Math.min(10, Math.max(3, text.split('\n').length));
}

/** What was begun stays in this tab. */
export function NoteForm(props: NoteFormProps) {
  const { one, fields, note, onDone } = props;
  const text = useText();
  const { written, field, save, hasChanged, keep, replace } = useNoteWriting(props);
  const { place, insert } = useInsertion();
  const isNew = note === undefined;
  useEffect(() => {
    if (!isNew) field.current?.focus();
  }, [isNew, field]);
  const isTooLong = written.text.length > caseNoteLimits.text;
  const cancel = () => {
    written.forget();
    onDone?.();
  };
  return (
    <SpaceBetween size="xs">
      {note && hasChanged ? (
        <ChangedMeanwhile note={note} onReplace={replace} />
      ) : (
        <WorkProblem error={save.error} />
      )}
      <Unreachable names={save.data?.unreachable ?? []} />
      <FormField
        label={text(note ? 'notes.edit.field' : 'notes.new')}
        constraintText={text('notes.hint')}
        errorText={isTooLong ? text('notes.tooLong', { limit: caseNoteLimits.text }) : null}
      >
        <div {...place}>
          <Textarea
            ref={field}
            value={written.text}
            rows={rowsFor(written.text)}
            onChange={({ detail }) => written.write(detail.value)}
          />
        </div>
      </FormField>
      <MentionField one={one} onMention={(name) => insert(`@${name} `)} />
      <SavedTextsField values={fields} onInsert={insert} />
      <SpaceBetween direction="horizontal" size="xs">
        <Button disabled={written.text.trim() === '' || isTooLong} loading={save.isPending} onClick={keep}>
          {text(note ? 'notes.save' : 'notes.add')}
        </Button>
        {onDone && (
          <Button variant="link" onClick={cancel}>
            {text('notes.cancel')}
          </Button>
        )}
      </SpaceBetween>
    </SpaceBetween>
  );
}
