import { useMemo } from 'react';
import { type Resolver, useForm, type UseFormReturn } from 'react-hook-form';

import { type Text, useText } from '../hooks/use-text.ts';
import { checkCreateCase, type CreateCaseChoices } from './create-case-rules.ts';
import type { CreateCaseValues } from './create-case-values.ts';

export type CreateCaseFormState = UseFormReturn<CreateCaseValues, CreateCaseChoices>;

/** Until the lookups have arrived. */
const nothingToChoose: CreateCaseChoices = { categoriesOf: () => null, severities: [] };

function createResolver(text: Text): Resolver<CreateCaseValues, CreateCaseChoices> {
  return (values, choices = nothingToChoose) => {
    const problems = Object.entries(checkCreateCase(values, choices));
    if (problems.length === 0) return { values, errors: {} };
    const errors = problems.map(([field, { id, values: details }]) => [
      field,
      { type: id, message: text(id, details) },
    ]);
    return { values: {}, errors: Object.fromEntries(errors) };
  };
}

/** Checks on leaving a field that was filled, on submit, and after that on each change. */
export function useCreateCaseForm(start: CreateCaseValues, choices: CreateCaseChoices): CreateCaseFormState {
  const text = useText();
  const resolver = useMemo(() => createResolver(text), [text]);
  return useForm<CreateCaseValues, CreateCaseChoices>({
    defaultValues: start,
    context: choices,
    resolver,
    // A summary of all problems takes the focus instead of the first field.
    shouldFocusError: false,
  });
}
