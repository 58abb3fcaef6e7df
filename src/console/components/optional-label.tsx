import { useText } from '../hooks/use-text.ts';

/** The label of a field that may stay empty; the others must not, so only these are marked. */
export function OptionalLabel({ label }: { readonly label: string }) {
  const text = useText();
  return (
    <>
      {label} <i>- {text('field.optional')}</i>
    </>
  );
}
