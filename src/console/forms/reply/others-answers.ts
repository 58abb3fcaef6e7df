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

/** A case, as far as a reply has to know of it. */
export interface KnownCase {
  readonly messages: readonly KnownMessage[];
  readonly isResolved: boolean;
}

export interface OthersAnswers {
  /** What was thought unsent is in the case: somebody's news told of it before anybody sent it again. */
  readonly hasArrived: boolean;
  /** What others wrote and the writer has not seen, newest first. */
  readonly unseen: readonly KnownMessage[];
  /** Somebody has resolved the case since the reply was begun, and the writer has not said that they know. */
  readonly isResolvedSince: boolean;
  /** How often sending was held up by it; 0 where it was not, or is not any more. */
  readonly timesHeld: number;
  /** Asks for the case anew: may it be sent, is something to be read before, or has it arrived already? */
  readonly look: () => Promise<'clear' | 'held' | 'arrived'>;
  /** The writer knows of all of them now. */
  readonly acknowledge: () => void;
}

interface Options {
  readonly known: KnownCase;
  readonly onLook: () => Promise<KnownCase>;
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

/** Notices what others did while a reply was written: what was known when it was begun counts. */
export function useOthersAnswers(
  { control, getValues, setValue }: Pick<UseFormReturn<ReplyValues>, 'control' | 'getValues' | 'setValue'>,
  { known, onLook, keep }: Options,
): OthersAnswers {
  const [seenUntil, hasSeenResolved, isUnsent] = useWatch({
    control,
    name: ['seenUntil', 'hasSeenResolved', 'isUnsent'],
  });
  const [timesHeld, setHeld] = useState(0);
  const { messages, isResolved } = known;
  const unseen = unseenOf(messages, seenUntil);
  const isResolvedSince = isResolved && !hasSeenResolved;
  return {
    hasArrived: isUnsent && hasArrived(messages, getValues()),
    unseen,
    isResolvedSince,
    timesHeld: unseen.length > 0 || isResolvedSince ? timesHeld : 0,
    async look() {
      // Where nobody can be asked now, sending will say so.
      const found = await onLook().catch(() => known);
      const values = getValues();
      if (hasArrived(found.messages, values)) return 'arrived';
      const isUnseen = unseenOf(found.messages, values.seenUntil).length > 0;
      const isInTheWay = isUnseen || (found.isResolved && !values.hasSeenResolved);
      // Reopened by somebody, it can be resolved anew.
      if (!found.isResolved) setValue('hasSeenResolved', false);
      setHeld((times) => (isInTheWay ? times + 1 : 0));
      return isInTheWay ? 'held' : 'clear';
    },
    acknowledge() {
      setHeld(0);
      setValue('hasSeenResolved', isResolved);
      setValue('seenUntil', Math.max(getValues('seenUntil'), ...messages.map(({ time }) => time)));
      keep();
    },
  };
}
