import { ProblemAlert } from '../../components/problem-alert.tsx';
import { isSwitchedOff, SwitchedOff } from './switched-off.tsx';

export interface AdvisorProblemProps {
  readonly accountId: string;
  readonly error: Error;
  /** Whether what was known stands below. */
  readonly isStale: boolean;
  readonly onRetry: () => void;
}

/** Why AWS's answer is not there. */
export function AdvisorProblem({ accountId, error, isStale, onRetry }: AdvisorProblemProps) {
  if (isSwitchedOff(error)) return <SwitchedOff accountId={accountId} onRetry={onRetry} />;
  return <ProblemAlert error={error} activity={isStale ? 'stale' : 'read'} onRetry={onRetry} />;
}
