import '../../text/en/bulk-changes.ts';
import './work-cell.css';

import Box from '@cloudscape-design/components/box';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useIntl } from 'react-intl';

import type { FoundCase } from '../../../contract/center/search-for-cases.ts';
import { dayAt } from '../../../contract/relative-day.ts';
import { isCaseStatus, statusWords } from '../../../support/case-status.ts';
import { useSession } from '../../api/session.ts';
import { useNow } from '../../hooks/use-now.ts';
import { useText } from '../../hooks/use-text.ts';

/** `all`: everything that there is of it, in one cell. */
export type WorkColumn = 'owner' | 'team' | 'labels' | 'followUp' | 'all';

interface OfCase {
  readonly found: FoundCase;
}

function Owner({ found: { owner } }: OfCase) {
  const text = useText();
  const { userName } = useSession().user;
  if (owner === undefined) return <>–</>;
  const name = (
    <span className="sc-anywhere">{owner === userName ? text('bulk.owner.me', { name: owner }) : owner}</span>
  );
  return owner === userName ? <strong>{name}</strong> : name;
}

function Team({ found: { team } }: OfCase) {
  return <span className="sc-anywhere">{team ?? '–'}</span>;
}

function Labels({ found: { labels } }: OfCase) {
  if (labels.length === 0) return <>–</>;
  return (
    <ul className="sc-labels">
      {labels.map((label) => (
        <li key={label}>{label}</li>
      ))}
    </ul>
  );
}

/** The day, and that it has come, as long as there is something to come back to. */
function FollowUp({ found: { followUpOn, status } }: OfCase) {
  const text = useText();
  const intl = useIntl();
  const today = dayAt(useNow());
  if (followUpOn === undefined) return <>–</>;
  // Of a calendar, and so the same in every zone.
  const day = intl.formatDate(`${followUpOn}T00:00:00Z`, { dateStyle: 'medium', timeZone: 'UTC' });
  const isOpen = !isCaseStatus(status) || statusWords(status, false).turn !== 'nobody';
  if (!isOpen || followUpOn > today) return <>{day}</>;
  const word = followUpOn === today ? text('bulk.day.today') : day;
  return <StatusIndicator type="warning">{text('bulk.day.due', { day: word })}</StatusIndicator>;
}

/** Who works on a case, and when somebody comes back to it. */
export function WorkCell({ found, column }: OfCase & { readonly column: WorkColumn }) {
  const text = useText();
  if (column === 'owner') return <Owner found={found} />;
  if (column === 'team') return <Team found={found} />;
  if (column === 'labels') return <Labels found={found} />;
  if (column === 'followUp') return <FollowUp found={found} />;
  return (
    <>
      {found.owner !== undefined && (
        <Box fontSize="body-s">
          {text('bulk.owner')}: <Owner found={found} />
        </Box>
      )}
      {found.team !== undefined && (
        <Box fontSize="body-s">
          {text('bulk.team')}: <Team found={found} />
        </Box>
      )}
      {found.followUpOn !== undefined && (
        <Box fontSize="body-s">
          {text('bulk.day')}: <FollowUp found={found} />
        </Box>
      )}
      {found.labels.length > 0 && <Labels found={found} />}
    </>
  );
}
