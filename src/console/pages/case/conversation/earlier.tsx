import Button from '@cloudscape-design/components/button';
import { useRef } from 'react';

import { useText } from '../../../hooks/use-text.ts';
import { useEarlierOnScroll } from './use-earlier-on-scroll.ts';

export interface EarlierProps {
  readonly mayRead: boolean;
  readonly isLoading: boolean;
  /** What went wrong has to be looked at before it is tried once more. */
  readonly hasFailed: boolean;
  readonly onShow: () => void;
  readonly onScroll: () => void;
}

/** The way to what lies before all that is shown. */
export function Earlier({ mayRead, isLoading, hasFailed, onShow, onScroll }: EarlierProps) {
  const text = useText();
  const place = useRef<HTMLDivElement>(null);
  useEarlierOnScroll(place, mayRead && !isLoading && !hasFailed ? onScroll : undefined);
  return (
    <div ref={place}>
      <Button
        loading={isLoading}
        loadingText={text('case.earlier.loading')}
        disabled={!mayRead}
        disabledReason={text('denied.cases.text', { action: 'support:DescribeCommunications' })}
        onClick={onShow}
      >
        {text('case.earlier')}
      </Button>
    </div>
  );
}
