import Alert from '@cloudscape-design/components/alert';

import { signInProblems } from '../../../contract/sign-in.ts';
import { useText } from '../../hooks/use-text.ts';

/** What failed at the identity provider or on the way back, as the address tells it. */
export function ProviderProblem({ problem }: { readonly problem: string | null }) {
  const text = useText();
  const known = signInProblems.find((each) => each === problem);
  if (!known) return null;
  const id = `signIn.provider.${known}` as const;
  return (
    <Alert type="error" header={text(id)}>
      {text(`${id}.advice`)}
    </Alert>
  );
}
