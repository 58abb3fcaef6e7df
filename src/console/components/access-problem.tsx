import Alert from '@cloudscape-design/components/alert';

import { CeremonyError } from '../api/passkey-ceremony.ts';
import { useText } from '../hooks/use-text.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** What went wrong with a passkey or a token: what the browser says of it, or what the proxy does. */
export function AccessProblem({ error }: { readonly error: unknown }) {
  const text = useText();
  if (!(error instanceof CeremonyError)) return <ProblemAlert error={error} activity="write" />;
  return (
    <Alert type={error.end === 'stopped' ? 'info' : 'warning'} header={text(`passkey.${error.end}`)}>
      {text(`passkey.${error.end}.advice`)}
    </Alert>
  );
}
