import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';

import type { DeskCaseDetails } from '../../../contract/desk/desk-case.ts';
import { useChangeSeverity } from '../../api/desk/desk-changes.ts';
import { useSession } from '../../api/session.ts';
import { DeskProblem } from '../../components/desk-problem.tsx';
import { severityName } from '../../components/severity-name.ts';
import { useText } from '../../hooks/use-text.ts';
import { useDeskRights } from './use-desk-rights.ts';

/** For who has the case: one of the severities of the customer's plan. */
export function SeverityChange({ details }: { readonly details: DeskCaseDetails }) {
  const text = useText();
  const { user } = useSession();
  const right = useDeskRights()('ChangeSeverity');
  const { mutate, isPending, error } = useChangeSeverity();
  const { caseId, version, severityCode: present, severityCodes } = details;
  const [chosen, choose] = useState(present);
  const isOpen = details.agent === user.userName && details.status !== 'resolved';
  if (!isOpen || severityCodes.length < 2) return null;
  return (
    <SpaceBetween size="xs">
      <FormField label={text('desk.severity.change')}>
        <SpaceBetween direction="horizontal" size="xs">
          <Select
            disabled={right.disabled}
            options={severityCodes.map((code) => ({ value: code, label: severityName(code) }))}
            selectedOption={{ value: chosen, label: severityName(chosen) }}
            onChange={({ detail }) => choose(detail.selectedOption.value ?? present)}
          />
          {chosen !== present && (
            <Button
              {...right}
              loading={isPending}
              onClick={() => mutate({ caseId, version, severityCode: chosen })}
            >
              {text('desk.severity.save')}
            </Button>
          )}
        </SpaceBetween>
      </FormField>
      <DeskProblem error={error} activity="write" />
    </SpaceBetween>
  );
}
