import Textarea from '@cloudscape-design/components/textarea';

import { formLimits } from '../../../support/limits.ts';
import { ControlledField } from '../../components/controlled-field.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { useCounter } from '../use-counter.ts';

const rows = 10;

export function DescriptionField() {
  const text = useText();
  const counter = useCounter('description', formLimits.description);
  return (
    <ControlledField<CreateCaseValues, 'description'>
      name="description"
      label={text('createCase.description')}
      description={text('createCase.description.description')}
      stretch
      {...counter}
    >
      {({ value, change, leave, ref }) => (
        <Textarea
          ref={ref}
          value={value}
          onChange={({ detail }) => change(detail.value)}
          onBlur={leave}
          rows={rows}
          spellcheck
        />
      )}
    </ControlledField>
  );
}
