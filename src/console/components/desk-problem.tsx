import Alert from '@cloudscape-design/components/alert';

import { useText } from '../hooks/use-text.ts';
import type { TextId } from '../text/en.ts';
import { ProblemAlert, type ProblemAlertProps } from './problem-alert.tsx';

const collisions: Readonly<Record<string, TextId>> = {
  CaseClaimedException: 'desk.problem.claimed',
  CaseNotClaimedException: 'desk.problem.notClaimed',
  CaseChangedException: 'desk.problem.changed',
};

/** What another agent did first, in the desk's own words; every other failure as elsewhere. */
export function DeskProblem(props: ProblemAlertProps) {
  const text = useText();
  const { error } = props;
  const header = error instanceof Error ? collisions[error.name] : undefined;
  if (!header || !(error instanceof Error)) return <ProblemAlert {...props} />;
  return (
    <Alert type="warning" header={text(header)}>
      {error.message}
    </Alert>
  );
}
