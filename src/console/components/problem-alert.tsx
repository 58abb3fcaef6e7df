import Alert from '@cloudscape-design/components/alert';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import type { ReactNode } from 'react';

import { type Activity, problemOf } from '../api/errors.ts';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';
import { CopyableText } from './copyable-text.tsx';

export interface ProblemAlertProps {
  /** What was thrown; nothing is shown for null. */
  readonly error: unknown;
  readonly activity: Activity;
  /** Offers to try again. */
  readonly onRetry?: (() => void) | undefined;
  readonly action?: ReactNode;
}

/** A failure where it happened: what happened, what it means, what to do, and the id to quote. */
export function ProblemAlert({ error, activity, onRetry, action }: ProblemAlertProps) {
  const text = useText();
  if (error === null || error === undefined) return null;
  const problem = problemOf(error, activity);
  const signInAgain = problem.kind === 'signInTooOld' && (
    <Button href={paths.signIn(paths.settings())}>{text('problem.signInTooOld.action')}</Button>
  );
  const retry = onRetry && <Button onClick={onRetry}>{text('problem.retry')}</Button>;
  return (
    <Alert
      type={activity === 'stale' ? 'warning' : 'error'}
      header={text(problem.happened)}
      action={action ?? (signInAgain || retry)}
    >
      {problem.meaning !== null && <Box>{text(problem.meaning)}</Box>}
      <Box>{text(problem.advice)}</Box>
      {problem.detail !== null && <Box variant="p">{problem.detail}</Box>}
      {problem.requestId !== null && (
        <Box fontSize="body-s">
          {text('problem.requestId')}: <CopyableText value={problem.requestId} />
        </Box>
      )}
    </Alert>
  );
}
