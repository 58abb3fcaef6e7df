import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';

import { AppLink } from '../../components/app-link.tsx';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';

interface EmptyQueueProps {
  readonly queue: string;
  readonly account: string | undefined;
  readonly isFiltered: boolean;
}

export function EmptyQueue({ queue, account, isFiltered }: EmptyQueueProps) {
  const text = useText();
  return (
    <Box textAlign="center" padding={{ vertical: 'l' }}>
      <Box variant="strong">{text(isFiltered ? 'review.empty.match' : 'review.empty')}</Box>
      <Box color="text-body-secondary">
        {isFiltered ? (
          <AppLink to={paths.review({ queue, account })}>{text('review.empty.clear')}</AppLink>
        ) : (
          text('review.empty.text')
        )}
      </Box>
    </Box>
  );
}

/** The address names a queue that nobody has kept, or that is somebody else's. */
export function GoneQueue({ account }: Pick<EmptyQueueProps, 'account'>) {
  const text = useText();
  return (
    <Alert type="info">
      {text('review.gone')} <AppLink to={paths.review({ account })}>{text('review.gone.action')}</AppLink>
    </Alert>
  );
}
