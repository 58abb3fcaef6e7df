import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';

import { isSignInTooOld } from '../api/errors.ts';
import { CeremonyError } from '../api/passkey-ceremony.ts';
import { useText } from '../hooks/use-text.ts';
import { paths } from '../paths.ts';
import { ProblemAlert } from './problem-alert.tsx';

/** What went wrong with a passkey or a token: what the browser says of it, or that one has to sign in anew. */
export function AccessProblem({ error }: { readonly error: unknown }) {
  const text = useText();
  if (error instanceof CeremonyError) {
    return (
      <Alert type={error.end === 'stopped' ? 'info' : 'warning'} header={text(`passkey.${error.end}`)}>
        {text(`passkey.${error.end}.advice`)}
      </Alert>
    );
  }
  if (!isSignInTooOld(error)) return <ProblemAlert error={error} activity="write" />;
  return (
    <Alert
      type="info"
      header={text('access.signInAgain')}
      action={<Button href={paths.signIn(paths.settings())}>{text('access.signInAgain.action')}</Button>}
    >
      {text('access.signInAgain.text')}
    </Alert>
  );
}
