import Box from '@cloudscape-design/components/box';

import type { FoundCase } from '../../../contract/center/search-for-cases.ts';
import { communicationKey } from '../../../support/communication-key.ts';
import { AppLink } from '../../components/app-link.tsx';
import { MarkedText } from '../../components/marked-text.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import type { CaseColumn } from './case-layout.ts';

export interface SubjectCellProps {
  readonly found: FoundCase;
  /** What has a column of its own is not said here again. */
  readonly hasColumn: (column: CaseColumn) => boolean;
  /** What the row itself knows by a code only; what is missing is never said here. */
  readonly names: { readonly service?: string; readonly severity?: string; readonly account?: string };
}

function Subject({ found }: Pick<SubjectCellProps, 'found'>) {
  const { caseId, subject, subjectHighlight, isUnread } = found;
  const text = useText();
  // A subject is never empty at AWS; a nameless link could not be followed by keyboard or voice.
  const name = subject.trim() === '' ? caseId : subject;
  return (
    <span data-case={caseId} className={isUnread ? 'sc-case-unread' : undefined}>
      {isUnread && <span className="sc-case-unread-mark">{text('cases.row.unread')}</span>}
      <AppLink to={paths.case(caseId)}>
        {/* What was found in it is shown wherever it stands. */}
        <span className={subjectHighlight ? 'sc-anywhere' : 'sc-anywhere sc-case-subject'} title={name}>
          {subjectHighlight && name === subject ? <MarkedText highlight={subjectHighlight} /> : name}
        </span>
      </AppLink>
    </span>
  );
}

/** Where in the case the words were found, with the way there. */
function Excerpt({ found }: Pick<SubjectCellProps, 'found'>) {
  const text = useText();
  const { caseId, subject, excerpt, excerptCommunication } = found;
  if (!excerpt) return null;
  const key = excerptCommunication && (communicationKey(excerptCommunication) ?? excerptCommunication);
  return (
    <Box color="text-body-secondary" fontSize="body-s">
      <span className="sc-anywhere">
        <MarkedText highlight={excerpt} />
      </span>{' '}
      {key && (
        <AppLink
          to={paths.case(caseId, key)}
          variant="primary"
          fontSize="body-s"
          ariaLabel={text('cases.row.message', { subject })}
        >
          {text('cases.row.toMessage')}
        </AppLink>
      )}
    </Box>
  );
}

/** What a case is called, whether there is something to read in it, and where the words were found. */
export function SubjectCell({ found, hasColumn, names }: SubjectCellProps) {
  const text = useText();
  const { displayId, submittedBy, owner, team } = found;
  const told: readonly (readonly [CaseColumn, string | undefined])[] = [
    ['service', names.service],
    ['severity', names.severity],
    ['account', names.account],
    ['owner', owner === undefined ? owner : text('cases.row.owner', { name: owner })],
    ['team', team === undefined ? team : text('cases.row.team', { name: team })],
    ['id', text('cases.row.id', { id: displayId })],
    ['submittedBy', submittedBy],
  ];
  const below = told.filter(([column, words]) => words !== undefined && !hasColumn(column));
  return (
    <>
      <Subject found={found} />
      <Box color="text-body-secondary" fontSize="body-s">
        <span className="sc-anywhere sc-case-below" title={below.map(([, words]) => words).join(' · ')}>
          {below.map(([column, words]) => (
            <span key={column}>{words}</span>
          ))}
        </span>
      </Box>
      <Excerpt found={found} />
    </>
  );
}
