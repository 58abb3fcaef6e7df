import Autosuggest from '@cloudscape-design/components/autosuggest';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TokenGroup from '@cloudscape-design/components/token-group';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { labelsQuery, useWorkChanges } from '../../../api/case-work.ts';
import type { CaseOfAccount } from '../../../api/case-companion.ts';
import { isAllowed } from '../../../api/permissions.ts';
import { useSession } from '../../../api/session.ts';
import { useText } from '../../../hooks/use-text.ts';
import { WorkProblem } from './work-problem.tsx';

interface CaseLabelsProps extends CaseOfAccount {
  readonly labels: readonly string[];
}

function NewLabel({ labels, ...one }: CaseLabelsProps) {
  const text = useText();
  const { label } = useWorkChanges(one);
  const { data: known = [] } = useQuery(labelsQuery(one.accountId));
  const [written, write] = useState('');
  const add = (name: string) => {
    if (name.trim() === '') return;
    label.mutate({ add: [name.trim()] }, { onSuccess: () => write('') });
  };
  return (
    <>
      <WorkProblem error={label.error} />
      <FormField
        label={text('work.labels.add')}
        secondaryControl={
          <Button loading={label.isPending} onClick={() => add(written)}>
            {text('work.labels.addButton')}
          </Button>
        }
      >
        <Autosuggest
          value={written}
          options={known.filter((name) => !labels.includes(name)).map((value) => ({ value }))}
          expandToViewport
          onChange={({ detail }) => write(detail.value)}
          onSelect={({ detail }) => add(detail.value)}
          onKeyDown={({ detail }) => {
            if (detail.key === 'Enter') add(written);
          }}
          ariaLabel={text('work.labels.add')}
        />
      </FormField>
    </>
  );
}

export function CaseLabels({ labels, ...one }: CaseLabelsProps) {
  const text = useText();
  const { label } = useWorkChanges(one);
  const mayLabel = isAllowed(useSession(), one.accountId, 'supportcenter:LabelCase');
  return (
    <SpaceBetween size="xs">
      <Box variant="awsui-key-label">{text('work.labels')}</Box>
      {labels.length === 0 && <Box color="text-body-secondary">{text('work.labels.none')}</Box>}
      <TokenGroup
        readOnly={!mayLabel}
        items={labels.map((name) => ({
          label: name,
          dismissLabel: text('work.labels.remove', { label: name }),
          disabled: label.isPending,
        }))}
        onDismiss={({ detail }) => {
          const name = labels[detail.itemIndex];
          if (name !== undefined) label.mutate({ remove: [name] });
        }}
      />
      <WorkProblem error={label.error} />
      {mayLabel && <NewLabel {...one} labels={labels} />}
    </SpaceBetween>
  );
}
