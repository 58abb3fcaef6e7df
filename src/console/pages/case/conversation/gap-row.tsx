import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useIntl } from 'react-intl';

import type { Gap } from '../../../api/conversation/stretch.ts';
import { useText } from '../../../hooks/use-text.ts';

export interface GapRowProps {
  readonly gap: Gap;
  /** How many messages are missing; null where nobody knows. */
  readonly count: number | null;
  readonly isLoading: boolean;
  readonly onEarlier: () => void;
  readonly onLater: () => void;
}

/** Says that messages are left out, and which; either end can be read on from. */
export function GapRow({ gap, count, isLoading, onEarlier, onLater }: GapRowProps) {
  const text = useText();
  const intl = useIntl();
  const moment = (time: number) => intl.formatDate(time, { dateStyle: 'medium', timeStyle: 'short' });
  const span = { from: moment(gap.from), to: moment(gap.to) };
  return (
    <section className="sc-gap" aria-label={text('case.gap.name')}>
      <p>{count === null ? text('case.gap', span) : text('case.gap.count', { ...span, count })}</p>
      <SpaceBetween direction="horizontal" size="xs">
        <Button iconName="angle-down" loading={isLoading} onClick={onEarlier}>
          {text('case.gap.fromNewer')}
        </Button>
        <Button iconName="angle-up" loading={isLoading} onClick={onLater}>
          {text('case.gap.fromOlder')}
        </Button>
      </SpaceBetween>
    </section>
  );
}
