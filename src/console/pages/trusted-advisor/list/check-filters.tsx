import './check-filters.css';

import Checkbox from '@cloudscape-design/components/checkbox';
import Select from '@cloudscape-design/components/select';
import TextFilter from '@cloudscape-design/components/text-filter';

import { advisorCategories, isAdvisorCategory } from '../../../../support/trusted-advisor.ts';
import { useText } from '../../../hooks/use-text.ts';
import { useTypedText } from '../../../hooks/use-typed-text.ts';
import { checkStates } from '../advisor-checks.ts';
import type { CheckFilter } from '../checks-query.ts';

export interface CheckFiltersProps {
  readonly filter: CheckFilter;
  /** How many checks the filter leaves. */
  readonly count: number;
  /** Whether the person may see what has changed. */
  readonly canFindChanges: boolean;
  readonly onChange: (filter: CheckFilter) => void;
}

export function CheckFilters({ filter, count, canFindChanges, onChange }: CheckFiltersProps) {
  return (
    <div className="sc-check-filters">
      <NameFilter filter={filter} count={count} onChange={onChange} />
      <CategoryFilter filter={filter} onChange={onChange} />
      <StateFilter filter={filter} onChange={onChange} />
      {canFindChanges && <ChangeFilter filter={filter} onChange={onChange} />}
    </div>
  );
}

function NameFilter({ filter, count, onChange }: Omit<CheckFiltersProps, 'canFindChanges'>) {
  const text = useText();
  const { typed, type, send } = useTypedText(filter.text);
  return (
    <TextFilter
      filteringText={typed}
      onChange={({ detail }) => type(detail.filteringText)}
      onDelayedChange={({ detail }) => {
        send(detail.filteringText);
        onChange({ ...filter, text: detail.filteringText });
      }}
      filteringPlaceholder={text('advisor.find')}
      filteringAriaLabel={text('advisor.find')}
      filteringClearAriaLabel={text('advisor.find.clear')}
      countText={text('advisor.matches', { count })}
    />
  );
}

type SelectFilterProps = Pick<CheckFiltersProps, 'filter' | 'onChange'>;

function CategoryFilter({ filter, onChange }: SelectFilterProps) {
  const text = useText();
  const all = { value: 'all', label: text('advisor.category.all') };
  const options = [
    all,
    ...Object.keys(advisorCategories)
      .filter(isAdvisorCategory)
      .map((category) => ({ value: category, label: text(`advisor.category.${category}`) })),
  ];
  return (
    <Select
      inlineLabelText={text('advisor.category')}
      options={options}
      selectedOption={options.find(({ value }) => value === filter.category) ?? all}
      onChange={({ detail: { selectedOption } }) => {
        const { value = '' } = selectedOption;
        onChange({ ...filter, category: isAdvisorCategory(value) ? value : null });
      }}
      selectedAriaLabel={text('field.selected')}
    />
  );
}

function StateFilter({ filter, onChange }: SelectFilterProps) {
  const text = useText();
  const all = { value: 'all', label: text('advisor.state.all') };
  const options = [
    all,
    ...checkStates.map((state) => ({ value: state, label: text(`advisor.state.${state}`) })),
  ];
  return (
    <Select
      inlineLabelText={text('advisor.column.status')}
      options={options}
      selectedOption={options.find(({ value }) => value === filter.state) ?? all}
      onChange={({ detail }) => {
        const state = checkStates.find((known) => known === detail.selectedOption.value) ?? null;
        onChange({ ...filter, state });
      }}
      selectedAriaLabel={text('field.selected')}
    />
  );
}

function ChangeFilter({ filter, onChange }: SelectFilterProps) {
  const text = useText();
  return (
    <div className="sc-check-filters-changed">
      <Checkbox
        checked={filter.isChanged}
        onChange={({ detail }) => onChange({ ...filter, isChanged: detail.checked })}
      >
        {text('advisor.changed')}
      </Checkbox>
    </div>
  );
}
