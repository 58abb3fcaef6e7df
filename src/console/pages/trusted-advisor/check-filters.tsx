import './check-filters.css';

import Select from '@cloudscape-design/components/select';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useState } from 'react';

import { advisorCategories, isAdvisorCategory } from '../../../support/trusted-advisor.ts';
import { useText } from '../../hooks/use-text.ts';
import { type CheckFilter, checkStates } from './advisor-checks.ts';

export interface CheckFiltersProps {
  readonly filter: CheckFilter;
  /** How many checks the filter leaves. */
  readonly count: number;
  readonly onChange: (filter: CheckFilter) => void;
}

export function CheckFilters({ filter, count, onChange }: CheckFiltersProps) {
  return (
    <div className="sc-check-filters">
      <NameFilter filter={filter} count={count} onChange={onChange} />
      <CategoryFilter filter={filter} onChange={onChange} />
      <StateFilter filter={filter} onChange={onChange} />
    </div>
  );
}

function NameFilter({ filter, count, onChange }: CheckFiltersProps) {
  const text = useText();
  const [typed, setTyped] = useState(filter.text);
  const [sent, setSent] = useState(filter.text);
  const [seen, setSeen] = useState(filter.text);
  if (filter.text !== seen) {
    setSeen(filter.text);
    // By a link or by going back, and not by what is being typed here.
    if (filter.text !== sent) setTyped(filter.text);
  }
  return (
    <TextFilter
      filteringText={typed}
      onChange={({ detail }) => setTyped(detail.filteringText)}
      onDelayedChange={({ detail }) => {
        setSent(detail.filteringText);
        onChange({ ...filter, text: detail.filteringText });
      }}
      filteringPlaceholder={text('advisor.find')}
      filteringAriaLabel={text('advisor.find')}
      filteringClearAriaLabel={text('advisor.find.clear')}
      countText={text('advisor.matches', { count })}
    />
  );
}

type SelectFilterProps = Omit<CheckFiltersProps, 'count'>;

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
