import FormField from '@cloudscape-design/components/form-field';
import Select, { type SelectProps } from '@cloudscape-design/components/select';

import { useText } from '../hooks/use-text.ts';

export interface SearchSelectProps {
  readonly label: string;
  readonly placeholder: string;
  readonly empty: string;
  readonly chosen: SelectProps.Option | null;
  /** What the server has found so far; undefined while it looks for the first time. */
  readonly options: readonly SelectProps.Option[] | undefined;
  readonly isLooking: boolean;
  readonly onSearch: (text: string) => void;
  readonly onChoose: (option: SelectProps.Option) => void;
}

/** A choice among more than a list can hold: what is typed is looked for by the server. */
export function SearchSelect(props: SearchSelectProps) {
  const text = useText();
  const { label, placeholder, empty, chosen, options, isLooking, onSearch, onChoose } = props;
  return (
    <FormField label={label}>
      <Select
        options={options ?? []}
        selectedOption={chosen}
        placeholder={placeholder}
        filteringType="manual"
        filteringAriaLabel={placeholder}
        filteringPlaceholder={text('list.find')}
        statusType={isLooking ? 'loading' : 'finished'}
        loadingText={text('loading')}
        empty={empty}
        selectedAriaLabel={text('field.selected')}
        onLoadItems={({ detail }) => onSearch(detail.filteringText)}
        onChange={({ detail }) => onChoose(detail.selectedOption)}
      />
    </FormField>
  );
}
