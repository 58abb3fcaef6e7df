import { useMemo } from 'react';
import { type Resolver, useForm, type UseFormReturn } from 'react-hook-form';

import { type Text, useText } from '../../hooks/use-text.ts';
import { checkCreateCase, type CreateCaseChoices } from './create-case-rules.ts';
import type { CreateCaseValues } from './create-case-values.ts';
import { loadPhoneNumbers } from './load-phone-numbers.ts';

export type CreateCaseFormState = UseFormReturn<CreateCaseValues, CreateCaseChoices>;

/** Until the lookups have arrived. */
const nothingToChoose: CreateCaseChoices = { categories: null, severities: null };

function createResolver(text: Text): Resolver<CreateCaseValues, CreateCaseChoices> {
  const resolve = (values: CreateCaseValues, choices: CreateCaseChoices) => {
    const problems = Object.entries(checkCreateCase(values, choices));
    if (problems.length === 0) return { values, errors: {} };
    const errors = problems.map(([field, { id, values: details }]) => [
      field,
      { type: id, message: text(id, details) },
    ]);
    return { values: {}, errors: Object.fromEntries(errors) };
  };
  /** What numbers look like in each country is known when somebody wants to be called. */
  const resolveWithPhone = async (values: CreateCaseValues, choices: CreateCaseChoices) => {
    const phone = await loadPhoneNumbers();
    if (!phone) return resolve(values, choices);
    const dialled = phone.readPhoneNumber(values.phoneNumber, values.phoneCountry);
    const written = dialled && { phoneNumber: dialled.phoneNumber, phoneCountry: dialled.country };
    return resolve({ ...values, ...written }, { ...choices, problemOfNumber: phone.problemOfPhoneNumber });
  };
  return (values, choices = nothingToChoose) =>
    values.contactMethod === 'phone' ? resolveWithPhone(values, choices) : resolve(values, choices);
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
