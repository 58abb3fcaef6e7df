import { useState } from 'react';
import { type UseFormReturn, useWatch } from 'react-hook-form';

import { redact } from '../../../support/redaction.ts';
import type { ReplyValues } from './reply-values.ts';

/** A message of the case, as far as a reply has to know of it. */
export interface KnownMessage {
  /** As `communicationKey` names it. */
  readonly key: string;
  /** Epoch milliseconds. */
  readonly time: number;
  readonly who: string;
  /** Whether the writer of the reply wrote it. */
  readonly isOwn: boolean;
  readonly body: string;
}

export interface OthersAnswers {
  /** What was thought unsent is in the case: somebody's news told of it before anybody sent it again. */
  readonly hasArrived: boolean;
  /** What others wrote and the writer has not seen, newest first. */
  readonly unseen: readonly KnownMessage[];
  /** How often sending was held up by it; 0 where it was not, or is not any more. */
  readonly timesHeld: number;
  /** Asks for the case anew: may it be sent, is something to be read before, or has it arrived already? */
  readonly look: () => Promise<'clear' | 'held' | 'arrived'>;
  /** The writer knows of all of them now. */
  readonly acknowledge: () => void;
}

interface Options {
  readonly messages: readonly KnownMessage[];
  readonly onLook: () => Promise<readonly KnownMessage[]>;
  readonly keep: () => void;
}

function unseenOf(messages: readonly KnownMessage[], seenUntil: number): readonly KnownMessage[] {
  return messages
    .filter(({ time, isOwn }) => time > seenUntil && !isOwn)
    .toSorted((left, right) => right.time - left.time);
}

/** What could not be sent, as far as was known, and is there all the same; AWS replaces secrets on the way. */
function hasArrived(messages: readonly KnownMessage[], { body, seenUntil, isUnsent }: ReplyValues): boolean {
  const written = redact(body);
  return isUnsent && messages.some((one) => one.isOwn && one.time > seenUntil && one.body === written);
}

/** Notices that somebody else answered while a reply was written: what was known when it was begun counts. */
export function useOthersAnswers(
  { control, getValues, setValue }: Pick<UseFormReturn<ReplyValues>, 'control' | 'getValues' | 'setValue'>,
  { messages, onLook, keep }: Options,
): OthersAnswers {
  const [seenUntil, isUnsent] = useWatch({ control, name: ['seenUntil', 'isUnsent'] });
  const [timesHeld, setHeld] = useState(0);
  const unseen = unseenOf(messages, seenUntil);
  return {
    hasArrived: isUnsent && hasArrived(messages, getValues()),
    unseen,
    timesHeld: unseen.length > 0 ? timesHeld : 0,
    async look() {
      // Where nobody can be asked now, sending will say so.
      const found = await onLook().catch(() => messages);
      const values = getValues();
      if (hasArrived(found, values)) return 'arrived';
      const isInTheWay = unseenOf(found, values.seenUntil).length > 0;
      setHeld((times) => (isInTheWay ? times + 1 : 0));
      return isInTheWay ? 'held' : 'clear';
    },
    acknowledge() {
      setHeld(0);
      setValue('seenUntil', Math.max(getValues('seenUntil'), ...messages.map(({ time }) => time)));
      keep();
    },
  };
}
