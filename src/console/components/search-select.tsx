import FormField from '@cloudscape-design/components/form-field';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import { useState } from 'react';

import { useFilterText } from '../hooks/use-filter-text.ts';
import { useText } from '../hooks/use-text.ts';

export interface SearchSelectProps {
  readonly label: string;
  readonly placeholder: string;
  readonly empty: string;
  readonly chosen: SelectProps.Option | null;
  /** What the server has found; undefined while it looks for the first time. */
  readonly options: readonly SelectProps.Option[] | undefined;
  /** Whether `options` are still those of another search. */
  readonly isLooking: boolean;
  /** Looks again; null unless looking has failed. */
  readonly onRetry: (() => void) | null;
  readonly onSearch: (text: string) => void;
  readonly onChoose: (option: SelectProps.Option) => void;
}

/** A choice among more than a list can hold: what is typed is looked for by the server. */
export function SearchSelect(props: SearchSelectProps) {
  const text = useText();
  const { label, placeholder, empty, chosen, options, isLooking, onRetry, onSearch, onChoose } = props;
  const { typed, setTyped, listeners } = useFilterText();
  const [asked, ask] = useState('');
  const search = (filter: string) => {
    setTyped(filter);
    ask(filter);
    onSearch(filter);
  };
  // From the list of another search nobody would mean to choose.
  const found = isLooking || typed !== asked ? undefined : options;
  return (
    <FormField label={label}>
      <div {...listeners}>
        <Select
          options={found ?? []}
          selectedOption={chosen}
          placeholder={placeholder}
          filteringType="manual"
          filteringAriaLabel={placeholder}
          filteringPlaceholder={text('list.find')}
          statusType={onRetry ? 'error' : found ? 'finished' : 'loading'}
          loadingText={text('loading')}
          errorText={text('list.failed')}
          errorIconAriaLabel={text('field.error')}
          recoveryText={text('problem.retry')}
          empty={empty}
          selectedAriaLabel={text('field.selected')}
          onLoadItems={({ detail }) => (detail.samePage ? onRetry?.() : search(detail.filteringText))}
          onChange={({ detail }) => onChoose(detail.selectedOption)}
        />
      </div>
    </FormField>
  );
}
