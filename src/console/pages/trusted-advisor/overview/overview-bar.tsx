import './overview.css';

import SegmentedControl from '@cloudscape-design/components/segmented-control';
import Select from '@cloudscape-design/components/select';
import TextFilter from '@cloudscape-design/components/text-filter';
import { useState } from 'react';

import { useText } from '../../../hooks/use-text.ts';
import { useStateName } from './overview-figures.tsx';
import { overviewKinds, type OverviewQuery, overviewStates } from './overview-query.ts';

export interface OverviewBarProps {
  readonly query: OverviewQuery;
  readonly count: number;
  readonly onChange: (change: Partial<OverviewQuery>) => void;
}

/** What the matrix shows: by what, of which state, of which name. */
export function OverviewBar({ query, count, onChange }: OverviewBarProps) {
  const text = useText();
  const [typed, type] = useState(query.text);
  const ofAccounts = query.by === 'category';
  const find = text(ofAccounts ? 'advisor.matrix.findAccount' : 'advisor.find');
  const all = { value: 'all', label: text('advisor.matrix.all') };
  const nameOf = useStateName();
  const states = overviewStates.filter((state) => ofAccounts || (state !== 'failed' && state !== 'waiting'));
  const options = [all, ...states.map((value) => ({ value, label: nameOf(value) }))];
  return (
    <div className="sc-overview-bar">
      <TextFilter
        filteringText={typed}
        filteringPlaceholder={find}
        filteringAriaLabel={find}
        filteringClearAriaLabel={text('advisor.find.clear')}
        countText={query.text === '' ? '' : text('advisor.matrix.matches', { count })}
        onChange={({ detail }) => type(detail.filteringText)}
        onDelayedChange={({ detail }) => onChange({ text: detail.filteringText })}
      />
      <Select
        inlineLabelText={text('advisor.column.status')}
        options={options}
        selectedOption={options.find(({ value }) => value === query.state) ?? all}
        selectedAriaLabel={text('field.selected')}
        onChange={({ detail }) => {
          const state = overviewStates.find((known) => known === detail.selectedOption.value) ?? null;
          onChange({ state });
        }}
      />
      <SegmentedControl
        label={text('advisor.matrix.by')}
        selectedId={query.by}
        options={overviewKinds.map((id) => ({ id, text: text(`advisor.matrix.by.${id}`) }))}
        onChange={({ detail }) => {
          const by = overviewKinds.find((kind) => kind === detail.selectedId) ?? 'category';
          type('');
          onChange({ by, text: '', state: null });
        }}
      />
    </div>
  );
}
