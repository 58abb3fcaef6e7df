import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import { Suspense, useContext, useEffect, useRef, useState } from 'react';

import { lazyPiece } from '../../components/lazy-piece.tsx';
import type { CaseOfAccount } from '../../api/case-companion.ts';
import { useText } from '../../hooks/use-text.ts';
import { CompanionContext } from './companion-context.ts';

// Few answers are rated, and few people rate.
const RatingForm = lazyPiece(async () => (await import('../../forms/rating-form.tsx')).RatingForm);

export interface RateAnswerProps extends CaseOfAccount {
  readonly communicationKey: string;
}

/** What the person has said of an answer of AWS, and the way to say it. */
export function RateAnswer({ accountId, caseId, communicationKey }: RateAnswerProps) {
  const text = useText();
  const companion = useContext(CompanionContext);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<ButtonProps.Ref>(null);
  const wasOpen = useRef(false);
  // Once the button is there again: how soon that is drawn nobody can say.
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  // Its room is there before it is: what stands below must not move under somebody's hand.
  if (!companion) return <div className="sc-rate" />;
  const { ratings, rate } = companion;
  const known = ratings.find((one) => one.communicationKey === communicationKey);
  const close = () => setOpen(false);
  if (isOpen) {
    return (
      <Suspense>
        <div className="sc-rate-form">
          <RatingForm {...{ accountId, caseId, communicationKey, known }} onClose={close} />
        </div>
      </Suspense>
    );
  }
  const label = known ? text('case.rated', { rating: known.rating }) : text('case.rate');
  return (
    <div className="sc-rate">
      <Button
        ref={button}
        variant="inline-link"
        iconName={known ? 'star-filled' : 'star'}
        disabled={!rate.can}
        disabledReason={rate.reason}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      {known?.comment !== undefined && <span className="sc-rate-comment">{known.comment}</span>}
    </div>
  );
}
