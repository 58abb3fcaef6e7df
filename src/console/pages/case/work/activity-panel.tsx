import './case-work.css';

import Box from '@cloudscape-design/components/box';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useIntl } from 'react-intl';

import { activityQuery } from '../../../api/case-work.ts';
import type { CaseOfAccount } from '../../../api/case-companion.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { TimeAgo } from '../../../components/time-ago.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { activityWords } from './activity-words.ts';

function Activities(one: CaseOfAccount) {
  const text = useText();
  const intl = useIntl();
  const { data, error, refetch } = useQuery(activityQuery(one));
  // A calendar day is the same for everybody, whatever their zone.
  const dayOf = (day: string) => intl.formatDate(day, { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <>
      <ProblemAlert error={error} activity="read" onRetry={() => void refetch()} />
      {!data && !error && <StatusIndicator type="loading">{text('activity.loading')}</StatusIndicator>}
      {data?.length === 0 && <Box color="text-body-secondary">{text('activity.none')}</Box>}
      <ol className="sc-notes-list">
        {data?.map((activity, index) => (
          // Two things may happen in one second; what is there does not move.
          <li key={`${activity.time} ${data.length - index}`} className="sc-note-text">
            {activityWords(text, activity, dayOf)}{' '}
            <Box variant="span" fontSize="body-s" color="text-body-secondary">
              <TimeAgo time={activity.time} />
            </Box>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Asked for when somebody opens it. */
export function ActivityPanel(one: CaseOfAccount) {
  const text = useText();
  const [isOpen, setOpen] = useState(false);
  return (
    <ExpandableSection
      variant="container"
      headerText={text('activity.title')}
      expanded={isOpen}
      onChange={({ detail }) => setOpen(detail.expanded)}
    >
      {isOpen && <Activities {...one} />}
    </ExpandableSection>
  );
}
