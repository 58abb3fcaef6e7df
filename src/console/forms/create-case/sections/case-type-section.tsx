import Container from '@cloudscape-design/components/container';
import Tiles from '@cloudscape-design/components/tiles';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';

import type { Plan } from '../../../../support/plans.ts';
import { ControlledField } from '../../../components/controlled-field.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { type CreateCaseValues, formIssueTypes } from '../create-case-values.ts';
import { allowsIssueType } from '../../plan-choices.ts';

/** Turns to a type that the plan allows; which one that is becomes known after the form is shown. */
function useAllowedType(plans: readonly Plan[]): void {
  const { setValue } = useFormContext<CreateCaseValues>();
  const issueType = useWatch<CreateCaseValues, 'issueType'>({ name: 'issueType' });
  const allowed = formIssueTypes.find((type) => allowsIssueType(plans, type));
  const isAllowed = allowsIssueType(plans, issueType);
  useEffect(() => {
    if (!isAllowed && allowed) setValue('issueType', allowed);
  }, [isAllowed, allowed, setValue]);
}

export function CaseTypeSection({ plans }: { readonly plans: readonly Plan[] }) {
  const text = useText();
  useAllowedType(plans);
  const items = formIssueTypes.map((type) => {
    const isAllowed = allowsIssueType(plans, type);
    return {
      value: type,
      label: text(`createCase.type.${type}`),
      description: (
        <span className="sc-two-lines">
          {text(isAllowed ? `createCase.type.${type}.description` : 'createCase.type.notInPlan')}
        </span>
      ),
      disabled: !isAllowed,
    };
  });
  return (
    <Container>
      <ControlledField<CreateCaseValues, 'issueType'>
        name="issueType"
        label={text('createCase.type')}
        stretch
      >
        {({ value, change, ref }) => (
          <Tiles
            ref={ref}
            value={value}
            items={items}
            // The items hold no other values.
            onChange={({ detail }) => change(detail.value as CreateCaseValues['issueType'])}
          />
        )}
      </ControlledField>
    </Container>
  );
}
