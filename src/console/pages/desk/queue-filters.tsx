import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';

import type { QueuePage } from '../../../contract/desk/desk-commands.ts';
import { severities, severityCodes } from '../../../support/severities.ts';
import { useText } from '../../hooks/use-text.ts';
import type { QueueView } from './use-queue-view.ts';

interface FilterProps {
  readonly label: string;
  readonly all: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Filter({ label, all, options, value, onChange }: FilterProps) {
  const everything = { value: '', label: all };
  const shown = [everything, ...options];
  return (
    <Select
      ariaLabel={label}
      options={shown}
      selectedOption={shown.find((option) => option.value === value) ?? { value, label: value }}
      onChange={({ detail }) => onChange(detail.selectedOption.value ?? '')}
    />
  );
}

export interface QueueFiltersProps {
  readonly view: QueueView;
  readonly accounts: QueuePage['accounts'];
}

/** Most urgent first, as the queue is. */
export function QueueFilters({ view, accounts }: QueueFiltersProps) {
  const text = useText();
  return (
    <SpaceBetween direction="horizontal" size="xs">
      <Filter
        label={text('desk.severity')}
        all={text('desk.severity.all')}
        options={severityCodes
          .map((code) => ({ value: code, label: severities[code].consoleName }))
          .toReversed()}
        value={view.severity}
        onChange={(value) => view.filter('severity', value)}
      />
      <Filter
        label={text('desk.account')}
        all={text('desk.account.all')}
        options={accounts.map(({ accountId, name }) => ({ value: accountId, label: name }))}
        value={view.account}
        onChange={(value) => view.filter('customer', value)}
      />
    </SpaceBetween>
  );
}
