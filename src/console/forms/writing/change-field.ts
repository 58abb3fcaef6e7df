import type { FieldPath, FieldPathValue, FieldValues, UseFormRegister } from 'react-hook-form';

/**
 * A change that a person asked for by a button: unlike `setValue` it counts as their input, so that it
 * reaches the draft and is checked again where a problem was shown.
 */
export function changeField<Values extends FieldValues, Name extends FieldPath<Values>>(
  { register }: { readonly register: UseFormRegister<Values> },
  name: Name,
  value: FieldPathValue<Values, Name>,
): void {
  void register(name).onChange({ target: { name, value }, type: 'change' });
}
