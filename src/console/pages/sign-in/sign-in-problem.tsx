import Alert from '@cloudscape-design/components/alert';

import { isSignedOut } from '../../api/errors.ts';
import { CeremonyError } from '../../api/passkey-ceremony.ts';
import { AccessProblem } from '../../components/access-problem.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { TextId } from '../../text/en.ts';

export type Way = 'password' | 'passkey' | 'link';

const wordsFor = {
  password: 'signIn.wrong',
  passkey: 'signIn.passkey.refused',
  link: 'signIn.link.used',
} as const satisfies Record<Way, TextId>;

/** A refused sign-in in its own words; anything else as usual. */
export function SignInProblem({ error, way }: { readonly error: unknown; readonly way: Way }) {
  const text = useText();
  if (error === null) return null;
  if (error instanceof CeremonyError) return <AccessProblem error={error} />;
  if (!isSignedOut(error)) return <ProblemAlert error={error} activity="read" />;
  const id = wordsFor[way];
  return (
    <Alert type={way === 'link' ? 'warning' : 'error'} header={text(id)}>
      {text(`${id}.advice`)}
    </Alert>
  );
}
