import './check.css';

import Select from '@cloudscape-design/components/select';
import TextFilter from '@cloudscape-design/components/text-filter';

import { useText } from '../../hooks/use-text.ts';
import { useTypedText } from '../../hooks/use-typed-text.ts';
import type { RowFilter } from './resource-index.ts';
import type { ResourceList } from './use-resource-list.ts';

interface FilterProps {
  readonly list: ResourceList;
}

function WordFilter({ list }: FilterProps) {
  const text = useText();
  const { filter } = list.view;
  const { typed, type, send } = useTypedText(filter.text);
  return (
    <TextFilter
      filteringText={typed}
      onChange={({ detail }) => {
        const words = detail.filteringText;
        type(words);
        send(words);
        // Found while one types: what is looked through is here already.
        list.change({ filter: { ...filter, text: words } }, { replace: true });
      }}
      filteringPlaceholder={text('check.find')}
      filteringAriaLabel={text('check.find')}
      filteringClearAriaLabel={text('advisor.find.clear')}
      countText={text('check.matches', { count: list.found.length })}
    />
  );
}

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  const text = useText();
  return (
    <Select
      inlineLabelText={label}
      options={options}
      selectedOption={options.find((option) => option.value === value) ?? options[0] ?? null}
      onChange={({ detail }) => {
        const chosen = options.find((option) => option.value === detail.selectedOption.value);
        if (chosen) onChoose(chosen.value);
      }}
      selectedAriaLabel={text('field.selected')}
      expandToViewport
    />
  );
}

const statuses = ['error', 'warning', 'ok'] as const;
const exclusions = ['included', 'excluded', 'all'] as const;
const whatever = 'whatever';

/** Words, status, Region, and whether what is excluded is shown. */
export function ResourceFilters({ list }: FilterProps) {
  const text = useText();
  const { filter } = list.view;
  const set = (change: Partial<RowFilter>) => list.change({ filter: { ...filter, ...change } });
  const { regions } = list.index;
  return (
    <div className="sc-resource-filters">
      <WordFilter list={list} />
      <Choice
        label={text('advisor.column.status')}
        value={filter.status ?? whatever}
        options={[
          { value: whatever, label: text('check.status.all') },
          ...statuses.map((value) => ({ value, label: text(`advisor.state.${value}`) })),
        ]}
        onChoose={(value) => set({ status: value === whatever ? null : value })}
      />
      {(regions.length > 1 || filter.region !== null) && (
        <Choice
          label={text('check.region')}
          value={filter.region ?? whatever}
          options={[
            { value: whatever, label: text('check.region.all') },
            ...regions.map((value) => ({ value, label: value })),
          ]}
          onChoose={(value) => set({ region: value === whatever ? null : value })}
        />
      )}
      <Choice
        label={text('check.shown')}
        value={filter.shown}
        options={exclusions.map((value) => ({ value, label: text(`check.shown.${value}`) }))}
        onChoose={(shown) => set({ shown })}
      />
    </div>
  );
}
