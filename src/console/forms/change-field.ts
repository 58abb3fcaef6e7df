import type { CreateCaseValues } from './create-case-values.ts';
import type { CreateCaseFormState } from './use-create-case-form.ts';

type Changeable = Pick<CreateCaseFormState, 'register'>;

/**
 * A change that a person asked for by a button: unlike `setValue` it counts as their input, so that it
 * reaches the draft and is checked again where a problem was shown.
 */
export function changeField<Name extends keyof CreateCaseValues>(
  { register }: Changeable,
  name: Name,
  value: CreateCaseValues[Name],
): void {
  void register(name).onChange({ target: { name, value }, type: 'change' });
}
