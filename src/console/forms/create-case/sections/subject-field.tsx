import Input from '@cloudscape-design/components/input';

import { formLimits } from '../../../../support/limits.ts';
import { ControlledField } from '../../../components/controlled-field.tsx';
import { useText } from '../../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { useCounter } from '../use-counter.ts';

export function SubjectField() {
  const text = useText();
  const counter = useCounter('subject', formLimits.subject);
  return (
    <ControlledField<CreateCaseValues, 'subject'>
      name="subject"
      label={text('createCase.subject')}
      description={text('createCase.subject.description')}
      stretch
      {...counter}
    >
      {({ value, change, leave, ref }) => (
        <Input
          ref={ref}
          value={value}
          onChange={({ detail }) => change(detail.value)}
          onBlur={leave}
          autoComplete={false}
          spellcheck
        />
      )}
    </ControlledField>
  );
}
