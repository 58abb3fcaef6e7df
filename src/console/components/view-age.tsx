import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useIntl } from 'react-intl';

import { relativeTime } from '../hooks/relative-time.ts';
import { useNow } from '../hooks/use-now.ts';
import { useText } from '../hooks/use-text.ts';

export interface ViewAgeProps {
  /** When what is on the screen was fetched, epoch ms; 0: not yet. */
  readonly fetchedAt: number;
  readonly isFetching: boolean;
  readonly onRefresh: () => void;
}

/** How old a view is, and the button that brings it up to date. */
export function ViewAge({ fetchedAt, isFetching, onRefresh }: ViewAgeProps) {
  const text = useText();
  const intl = useIntl();
  const now = useNow();
  const ago = relativeTime(fetchedAt, now);
  const age = ago
    ? text('cases.updated', { ago: intl.formatRelativeTime(ago.value, ago.unit) })
    : text('cases.updated.now');
  return (
    <SpaceBetween direction="horizontal" size="xs" alignItems="center">
      {fetchedAt > 0 && (
        <Box color="text-body-secondary" fontSize="body-s">
          <span className="sc-age">{isFetching ? text('cases.updating') : age}</span>
        </Box>
      )}
      <Button iconName="refresh" ariaLabel={text('cases.refresh')} loading={isFetching} onClick={onRefresh} />
    </SpaceBetween>
  );
}
