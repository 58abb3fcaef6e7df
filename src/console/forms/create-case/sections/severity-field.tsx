import ExpandableSection from '@cloudscape-design/components/expandable-section';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';

import type { Plan } from '../../../../support/plans.ts';
import { severities, severityCodes } from '../../../../support/severities.ts';
import { ControlledField } from '../../../components/controlled-field.tsx';
import { RetryHint } from '../../../components/retry-hint.tsx';
import { useText } from '../../../hooks/use-text.ts';
import type { Loadable } from '../create-case-choices.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { promisedResponse } from '../../plan-choices.ts';
import { usePromiseText } from '../../promise-text.ts';

export interface SeverityFieldProps {
  readonly levels: Loadable<readonly string[]>;
  readonly plans: readonly Plan[];
}

/** All five stand there; those that the plan does not have say so, so that nobody looks for them. */
function useSeverityItems(levels: readonly string[], plans: readonly Plan[]) {
  const text = useText();
  const promiseText = usePromiseText();
  return severityCodes.map((code) => {
    const { consoleName, meaning } = severities[code];
    const isOffered = levels.includes(code);
    const promise = isOffered ? promiseText(promisedResponse(plans, code)) : null;
    const note = isOffered ? promise : text('createCase.severity.notInPlan');
    return {
      value: code,
      label: consoleName,
      description: note ? `${meaning} ${note}` : meaning,
      disabled: !isOffered,
    };
  });
}

export function SeverityField({ levels, plans }: SeverityFieldProps) {
  const text = useText();
  const items = useSeverityItems(levels.data ?? [], plans);
  return (
    <SpaceBetween size="xs">
      <ControlledField<CreateCaseValues, 'severityCode'>
        name="severityCode"
        label={text('createCase.severity')}
        description={text('createCase.severity.description')}
        stretch
      >
        {({ value, change, ref }) => {
          if (levels.error)
            return <RetryHint text={text('createCase.severity.failed')} retry={levels.retry} />;
          if (!levels.data) {
            return <StatusIndicator type="loading">{text('createCase.severity.loading')}</StatusIndicator>;
          }
          return (
            <RadioGroup
              ref={ref}
              items={items}
              value={value}
              onChange={({ detail }) => change(detail.value)}
            />
          );
        }}
      </ControlledField>
      <SeverityAdvice />
    </SpaceBetween>
  );
}

const advice = ['highest', 'workaround', 'plan', 'promise', 'thirdParty', 'change'] as const;

function SeverityAdvice() {
  const text = useText();
  return (
    <ExpandableSection variant="footer" headerText={text('createCase.severity.advice')}>
      <ul className="sc-problem-list">
        {advice.map((item) => (
          <li key={item}>{text(`createCase.severity.advice.${item}`)}</li>
        ))}
      </ul>
    </ExpandableSection>
  );
}
