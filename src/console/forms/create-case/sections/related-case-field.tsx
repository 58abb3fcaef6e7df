import Input from '@cloudscape-design/components/input';

import { ControlledField } from '../../../components/controlled-field.tsx';
import { useText } from '../../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';

/** So that whoever answers can read what was said before (user guide, "Monitoring your case"). */
export function RelatedCaseField() {
  const text = useText();
  return (
    <ControlledField<CreateCaseValues, 'relatedCase'>
      name="relatedCase"
      label={text('createCase.relatedCase')}
      description={text('createCase.relatedCase.description')}
      optional
    >
      {({ value, change, leave, ref }) => (
        <Input
          ref={ref}
          value={value}
          onChange={({ detail }) => change(detail.value)}
          onBlur={leave}
          autoComplete={false}
          spellcheck={false}
        />
      )}
    </ControlledField>
  );
}
