import Box from '@cloudscape-design/components/box';
import Popover from '@cloudscape-design/components/popover';
import { useQuery } from '@tanstack/react-query';

import { resourceHistoryQuery } from '../../api/advisor/resource-history.ts';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { TimeAgo } from '../../components/time-ago.tsx';
import { useText } from '../../hooks/use-text.ts';
import { CheckStatus } from '../trusted-advisor/check-status.tsx';
import type { ResourceRow } from './resource-rows.ts';

interface HistoryProps {
  readonly accountId: string;
  readonly checkId: string;
  readonly row: ResourceRow;
}

/** What the resource was before, the newest first. */
function History({ accountId, checkId, row }: HistoryProps) {
  const text = useText();
  const { data, error, refetch } = useQuery(resourceHistoryQuery(accountId, checkId, row.resourceId));
  if (error) return <ProblemAlert error={error} activity="read" onRetry={() => void refetch()} />;
  if (!data) return <>{text('check.history.loading')}</>;
  if (data.length === 0) return <>{text('check.history.none')}</>;
  return (
    <ol className="sc-history">
      {data.map((entry) => (
        <li key={`${entry.time} ${entry.status} ${entry.isSuppressed}`}>
          {entry.status === 'gone' ? text('check.history.gone') : <CheckStatus state={entry.status} />}
          <Box color="text-body-secondary" fontSize="body-s">
            {entry.isSuppressed && `${text('check.excluded')} · `}
            {entry.isFirst && `${text('check.history.first')} · `}
            <TimeAgo time={entry.time} />
          </Box>
        </li>
      ))}
    </ol>
  );
}

export interface ResourceStatusProps extends HistoryProps {
  /** What was asked for and shows from the next refresh on; null where nothing waits. */
  readonly waiting: 'excluded' | 'included' | null;
}

/** A word, an icon and a colour, which open what the resource was before; what is excluded says so. */
export function ResourceStatus({ accountId, checkId, row, waiting }: ResourceStatusProps) {
  const text = useText();
  return (
    <>
      <Popover
        triggerType="text-inline"
        header={text('check.history', { name: row.name })}
        renderWithPortal
        dismissAriaLabel={text('shell.dismiss')}
        content={<History accountId={accountId} checkId={checkId} row={row} />}
      >
        <CheckStatus state={row.status} />
      </Popover>
      {waiting ? (
        <Box color="text-body-secondary" fontSize="body-s">
          {text(`check.waiting.${waiting}`)}
        </Box>
      ) : (
        row.isExcluded && (
          <Box color="text-body-secondary" fontSize="body-s">
            {text('check.excluded')}
          </Box>
        )
      )}
    </>
  );
}
