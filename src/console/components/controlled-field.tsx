import FormField, { type FormFieldProps } from '@cloudscape-design/components/form-field';
import type { ReactElement, ReactNode } from 'react';
import {
  type FieldPath,
  type FieldPathValue,
  type FieldValues,
  type RefCallBack,
  useController,
  useFormContext,
} from 'react-hook-form';

import { afterPress } from '../hooks/after-press.ts';
import { OptionalLabel } from './optional-label.tsx';

export interface ControlBinding<Value> {
  readonly value: Value;
  readonly change: (value: Value) => void;
  /** For `onBlur`: what was entered is checked when it is left; an empty field waits for the submit. */
  readonly leave: () => void;
  /** So that a summary of errors can move the focus here. */
  readonly ref: RefCallBack;
}

export interface ControlledFieldProps<
  Values extends FieldValues,
  Name extends FieldPath<Values>,
> extends Pick<FormFieldProps, 'description' | 'constraintText' | 'stretch' | 'warningText'> {
  readonly name: Name;
  readonly label: string;
  readonly optional?: boolean;
  /** A problem that is shown before the field is checked, for example a text that is too long. */
  readonly problem?: ReactNode;
  readonly children: (control: ControlBinding<FieldPathValue<Values, Name>>) => ReactElement;
}

/** Ties a control of the design system to a field of the form around it: value, label, error, focus. */
export function ControlledField<Values extends FieldValues, Name extends FieldPath<Values>>({
  name,
  label,
  optional = false,
  problem,
  children,
  ...formField
}: ControlledFieldProps<Values, Name>) {
  const { trigger } = useFormContext<Values>();
  const { field, fieldState } = useController<Values, Name>({ name });
  const leave = () => {
    field.onBlur();
    if (field.value !== '') afterPress(() => void trigger(name));
  };
  return (
    <FormField
      {...formField}
      label={optional ? <OptionalLabel label={label} /> : label}
      errorText={fieldState.error?.message ?? problem}
    >
      {children({ value: field.value, change: field.onChange, leave, ref: field.ref })}
    </FormField>
  );
}
