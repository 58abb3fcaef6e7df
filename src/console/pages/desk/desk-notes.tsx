import SpaceBetween from '@cloudscape-design/components/space-between';

import type { DeskEntry } from '../../../contract/desk/desk-case.ts';
import { severityName } from '../../components/severity-name.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { NoteForm } from '../../forms/desk/note-form.tsx';
import { useText } from '../../hooks/use-text.ts';
import { DeskSection } from './desk-section.tsx';
import { useDeskRights } from './use-desk-rights.ts';

function Entry({ entry: { at, agent, kind, text: more = '' } }: { readonly entry: DeskEntry }) {
  const text = useText();
  const shown = kind === 'severity-changed' ? severityName(more) : more;
  return (
    <li>
      {text(`desk.entry.${kind}`, { agent, text: shown })} <TimeAgo time={at} isShort />
      {kind === 'noted' && <div className="sc-desk-note">{more}</div>}
    </li>
  );
}

export interface DeskNotesProps {
  readonly caseId: string;
  readonly entries: readonly DeskEntry[];
}

/** What agents told each other and did. The customer's side has none of it. */
export function DeskNotes({ caseId, entries }: DeskNotesProps) {
  const text = useText();
  return (
    <DeskSection title={text('desk.notes')} description={text('desk.notes.text')}>
      <SpaceBetween size="m">
        <NoteForm caseId={caseId} {...useDeskRights()('AddCaseNote')} />
        <ol className="sc-desk-entries">
          {entries.map((entry) => (
            <Entry key={`${entry.at} ${entry.kind} ${entry.agent} ${entry.text}`} entry={entry} />
          ))}
        </ol>
      </SpaceBetween>
    </DeskSection>
  );
}
