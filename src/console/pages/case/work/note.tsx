import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef, useState } from 'react';

import type { CaseNote } from '../../../../contract/center/case-notes.ts';
import { mentionsIn } from '../../../../support/mentions.ts';
import type { FieldValues } from '../../../../support/text-fields.ts';
import { useNoteChanges } from '../../../api/case-work.ts';
import type { CaseOfAccount } from '../../../api/case-companion.ts';
import { TimeAgo } from '../../../components/time-ago.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { NoteForm } from './note-form.tsx';
import { WorkProblem } from './work-problem.tsx';

/** Who was told of the note stands out; another name behind an @ reached nobody. */
function NoteText({ note }: { readonly note: CaseNote }) {
  const told = new Set(note.mentions.map(({ userName }) => userName.toLowerCase()));
  const named = mentionsIn(note.text).filter(({ name }) => told.has(name.toLowerCase()));
  const ends = [0, ...named.map(({ to }) => to)];
  return (
    <div className="sc-note-text">
      {named.map(({ from, to }, index) => (
        <span key={from}>
          {note.text.slice(ends[index], from)}
          <strong>{note.text.slice(from, to)}</strong>
        </span>
      ))}
      {note.text.slice(ends.at(-1))}
    </div>
  );
}

interface DeletingProps {
  readonly isPending: boolean;
  readonly onDelete: () => void;
  readonly onClose: () => void;
}

function Deleting({ isPending, onDelete, onClose }: DeletingProps) {
  const text = useText();
  const keep = useRef<ButtonProps.Ref>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <Alert type="warning" header={text('notes.delete.title')}>
      <SpaceBetween size="xs">
        <span>{text('notes.delete.text')}</span>
        <SpaceBetween direction="horizontal" size="xs">
          <Button loading={isPending} onClick={onDelete}>
            {text('notes.delete')}
          </Button>
          <Button ref={keep} variant="link" onClick={onClose}>
            {text('notes.cancel')}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </Alert>
  );
}

export interface NoteProps {
  readonly one: CaseOfAccount;
  readonly note: CaseNote;
  readonly mayWrite: boolean;
  readonly fields: FieldValues;
}

/** A note of somebody; one's own can be changed and deleted where it stands. */
export function Note({ one, note, mayWrite, fields }: NoteProps) {
  const text = useText();
  const { remove } = useNoteChanges(one);
  const [state, setState] = useState<'shown' | 'edited' | 'deleting'>('shown');
  const edit = useRef<ButtonProps.Ref>(null);
  const item = useRef<HTMLLIElement>(null);
  const time = new Date(note.createdAt).toLocaleString();
  const isEdited = state === 'edited' && !note.deletedAt;
  const isOwn = note.isOwn && mayWrite && !note.deletedAt;
  const end = () => {
    setState('shown');
    // The form, or the question, had the focus; the button comes back with the next rendering.
    setTimeout(() => (edit.current ?? item.current)?.focus());
  };
  return (
    <li id={`note-${note.noteId}`} ref={item} tabIndex={-1}>
      <Box fontSize="body-s">
        <strong>{note.author}</strong> <TimeAgo time={note.createdAt} />
        {note.updatedAt && !note.deletedAt && (
          <Box variant="span" fontSize="body-s" color="text-body-secondary">
            {' '}
            {text('notes.edited', { time: new Date(note.updatedAt).toLocaleString() })}
          </Box>
        )}
      </Box>
      {note.deletedAt && (
        <Box color="text-body-secondary">
          {text('notes.deleted', { time: new Date(note.deletedAt).toLocaleString() })}
        </Box>
      )}
      {isEdited && <NoteForm one={one} note={note} fields={fields} onDone={end} />}
      {!note.deletedAt && !isEdited && <NoteText note={note} />}
      {isOwn && !isEdited && (
        <SpaceBetween direction="horizontal" size="xs">
          <Button
            ref={edit}
            variant="inline-link"
            ariaLabel={text('notes.edit.label', { time })}
            onClick={() => setState('edited')}
          >
            {text('notes.edit')}
          </Button>
          <Button
            variant="inline-link"
            ariaLabel={text('notes.delete.label', { time })}
            onClick={() => setState('deleting')}
          >
            {text('notes.delete')}
          </Button>
        </SpaceBetween>
      )}
      <WorkProblem error={remove.error} />
      {state === 'deleting' && isOwn && (
        <Deleting
          isPending={remove.isPending}
          onDelete={() => remove.mutate(note.noteId, { onSuccess: end })}
          onClose={end}
        />
      )}
    </li>
  );
}
