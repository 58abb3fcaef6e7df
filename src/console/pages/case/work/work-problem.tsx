import Alert from '@cloudscape-design/components/alert';

import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useText } from '../../../hooks/use-text.ts';

/** A change that was not carried out; that somebody was faster is no failure of anything. */
export function WorkProblem({ error }: { readonly error: Error | null }) {
  const text = useText();
  if (error?.name !== 'CaseWorkChangedException') return <ProblemAlert error={error} activity="write" />;
  return (
    <Alert type="warning" header={text('work.changed')}>
      {error.message} {text('work.changed.text')}
    </Alert>
  );
}
