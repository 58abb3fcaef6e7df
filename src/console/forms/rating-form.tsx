import '../text/en/acting.ts';

import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import RadioGroup, { type RadioGroupProps } from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useEffect, useRef, useState } from 'react';

import type { OwnRating } from '../../contract/center/case-companion.ts';
import { ratingLimits } from '../../support/ratings.ts';
import { type CaseOfAccount, useRate } from '../api/case-companion.ts';
import { ProblemAlert } from '../components/problem-alert.tsx';
import { useText } from '../hooks/use-text.ts';
import { characterCount } from './character-count.ts';

export interface RatingFormProps extends CaseOfAccount {
  readonly communicationKey: string;
  /** What the person has said before. */
  readonly known: OwnRating | undefined;
  readonly onClose: () => void;
}

const stars = [1, 2, 3, 4, 5] as const;

/** From 1 to 5, and a word. Saved on the button, so that arrow keys may wander over the stars. */
export function RatingForm({ accountId, caseId, communicationKey, known, onClose }: RatingFormProps) {
  const text = useText();
  const { mutate, isPending, error } = useRate({ accountId, caseId });
  const [rating, setRating] = useState(known?.rating ?? 0);
  const [comment, setComment] = useState(known?.comment ?? '');
  const group = useRef<RadioGroupProps.Ref>(null);
  // The button that opened it is gone.
  useEffect(() => group.current?.focus(), []);
  const [isAsked, setAsked] = useState(false);
  const isTooLong = characterCount(comment) > ratingLimits.comment;
  const send = () => {
    setAsked(true);
    if (rating === 0 || isTooLong) return;
    mutate({ communicationKey, rating, comment }, { onSuccess: onClose });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <SpaceBetween size="s">
        <FormField
          label={text('rating.legend')}
          errorText={isAsked && rating === 0 ? text('rating.missing') : undefined}
        >
          <RadioGroup
            ref={group}
            direction="horizontal"
            value={rating === 0 ? null : String(rating)}
            items={stars.map((count) => ({
              value: String(count),
              label: `${count} ${text(`rating.${count}`)}`,
            }))}
            onChange={({ detail }) => setRating(Number(detail.value))}
          />
        </FormField>
        <FormField
          label={text('rating.comment')}
          errorText={isTooLong ? text('rating.comment.tooLong', { limit: ratingLimits.comment }) : undefined}
        >
          <Input autoComplete={false} value={comment} onChange={({ detail }) => setComment(detail.value)} />
        </FormField>
        <ProblemAlert error={error} activity="write" />
        <SpaceBetween direction="horizontal" size="xs">
          <Button formAction="submit" loading={isPending}>
            {text('rating.submit')}
          </Button>
          <Button formAction="none" variant="link" disabled={isPending} onClick={onClose}>
            {text('rating.cancel')}
          </Button>
        </SpaceBetween>
      </SpaceBetween>
    </form>
  );
}
