import { useWatch } from 'react-hook-form';

import { useText } from '../../hooks/use-text.ts';
import { characterCount } from '../character-count.ts';
import type { CreateCaseValues } from './create-case-values.ts';

/** How much of a field's length is used, and at once, not on submit, that it is too much. */
export function useCounter(name: 'subject' | 'description', limit: number) {
  const text = useText();
  const value = useWatch<CreateCaseValues, typeof name>({ name });
  const count = characterCount(value);
  return {
    constraintText: text('createCase.characters', { count, limit }),
    problem: count > limit && text('createCase.problem.tooLong', { limit, surplus: count - limit }),
  };
}
