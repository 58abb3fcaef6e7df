import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Toggle from '@cloudscape-design/components/toggle';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { deskLimits } from '../../../support/desk-operations.ts';
import { usePutSimulatedAgent } from '../../api/desk/desk-changes.ts';
import { simulatedAgentQuery } from '../../api/desk/desk-queries.ts';
import { DeskProblem } from '../../components/desk-problem.tsx';
import { useText } from '../../hooks/use-text.ts';
import { useDeskRights } from './use-desk-rights.ts';

const usualDelay = 20;

/** Whole seconds within the desk's bounds; the usual ones for anything else. */
function secondsOf(typed: string): number {
  const seconds = Math.round(Number(typed));
  return Number.isFinite(seconds) ? Math.min(Math.max(seconds, 0), deskLimits.simulatedDelay) : usualDelay;
}

/** The agent that is none, off unless somebody switches it on. */
export function SimulatedPanel() {
  const text = useText();
  const right = useDeskRights()('PutSimulatedAgent');
  const { data, error } = useQuery(simulatedAgentQuery());
  const put = usePutSimulatedAgent();
  const [typed, type] = useState(String(usualDelay));
  const isOn = data?.delaySeconds !== undefined;
  return (
    <Container
      header={
        <Header variant="h2" description={text('desk.simulated.text')}>
          {text('desk.simulated')}
        </Header>
      }
    >
      <SpaceBetween size="m">
        <FormField label={text('desk.simulated.delay')}>
          <Input
            type="number"
            disabled={isOn || right.disabled}
            value={isOn ? String(data.delaySeconds) : typed}
            onChange={({ detail }) => type(detail.value)}
          />
        </FormField>
        <Toggle
          checked={isOn}
          disabled={right.disabled || put.isPending || data === undefined}
          onChange={({ detail }) => put.mutate(detail.checked ? secondsOf(typed) : null)}
        >
          {text('desk.simulated.on')}
        </Toggle>
        {data?.switchedOnBy && <span>{text('desk.simulated.by', { name: data.switchedOnBy })}</span>}
        {right.disabled && <span>{right.disabledReason}</span>}
        <DeskProblem error={put.error} activity="write" />
        <DeskProblem error={error} activity="read" />
      </SpaceBetween>
    </Container>
  );
}
