import './case-work.css';

import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation } from 'react-router';

import type { FieldValues } from '../../../../support/text-fields.ts';
import { notesQuery } from '../../../api/case-work.ts';
import type { CaseOfAccount } from '../../../api/case-companion.ts';
import { useSeenMentions } from '../../../api/mentions.ts';
import { isAllowed } from '../../../api/permissions.ts';
import { useSession } from '../../../api/session.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { Note } from './note.tsx';
import { NoteForm } from './note-form.tsx';

export interface NotesPanelProps {
  readonly one: CaseOfAccount;
  /** What canned texts can say of the case. */
  readonly fields: FieldValues;
}

/** Leads to the note that the address names, once it is there. */
function useNamedNote(isThere: boolean): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!isThere || !hash.startsWith('#note-')) return;
    const note = document.getElementById(hash.slice(1));
    note?.scrollIntoView({ block: 'center' });
    note?.focus({ preventScroll: true });
  }, [isThere, hash]);
}

/** What colleagues write for each other, on a surface of its own. */
export function NotesPanel({ one, fields }: NotesPanelProps) {
  const text = useText();
  const session = useSession();
  const { data, error, refetch } = useQuery(notesQuery(one));
  const mayWrite = isAllowed(session, one.accountId, 'supportcenter:WriteNotes');
  useNamedNote(data !== undefined);
  useSeenMentions(one, data !== undefined);
  return (
    <section className="sc-notes" aria-label={text('notes.title')}>
      <SpaceBetween size="s">
        <Header variant="h2" description={text('notes.own')}>
          {text('notes.title')}
        </Header>
        <ProblemAlert error={error} activity="read" onRetry={() => void refetch()} />
        {!data && !error && <StatusIndicator type="loading">{text('notes.loading')}</StatusIndicator>}
        {data?.length === 0 && <Box color="text-body-secondary">{text('notes.none')}</Box>}
        {data && data.length > 0 && (
          <ul className="sc-notes-list">
            {data.map((note) => (
              <Note key={note.noteId} one={one} note={note} mayWrite={mayWrite} fields={fields} />
            ))}
          </ul>
        )}
        {mayWrite && <NoteForm one={one} fields={fields} />}
      </SpaceBetween>
    </section>
  );
}
