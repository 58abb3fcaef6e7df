import FormField from '@cloudscape-design/components/form-field';
import Select, { type SelectProps } from '@cloudscape-design/components/select';
import { useQuery } from '@tanstack/react-query';

import type { FacetProperty } from '../../../contract/center/search-for-cases.ts';
import { noValue } from '../../../contract/center/search-rules.ts';
import { severityCodes } from '../../../support/severities.ts';
import { facetsQuery } from '../../api/search-cases.ts';
import { useText } from '../../hooks/use-text.ts';
import type { Names } from '../cases/case-columns.tsx';
import { valueName } from './breakdown.tsx';
import {
  type Narrowing,
  narrowingNames,
  type NumbersQuery,
  type Period,
  periods,
  type ReadNumbersQuery,
  type Unit,
  units,
} from './numbers-query.ts';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChoose: (value: Value) => void;
}

export function Choice<Value extends string>({ label, value, options, onChoose }: ChoiceProps<Value>) {
  const items: SelectProps.Option[] = options.map((option) => ({ ...option }));
  return (
    <FormField label={label}>
      <Select
        selectedOption={items.find((option) => option.value === value) ?? { value, label: value }}
        options={items}
        expandToViewport
        filteringType={items.length > 12 ? 'auto' : 'none'}
        onChange={({ detail }) => {
          const chosen = options.find((option) => option.value === detail.selectedOption.value);
          if (chosen) onChoose(chosen.value);
        }}
      />
    </FormField>
  );
}

interface NumberFiltersProps {
  readonly query: ReadNumbersQuery;
  readonly names: Names;
  readonly onChange: (change: NumbersQuery) => void;
}

const everything = '';

/** Which cases, and which time. */
export function NumberFilters({ query, names, onChange }: NumberFiltersProps) {
  const text = useText();
  const { data: facets } = useQuery(facetsQuery(query.account));
  const optionsOf = (property: Narrowing) => {
    const known =
      facets?.find((facet) => facet.property === (property satisfies FacetProperty))?.counts ?? [];
    const values =
      property === 'severityCode' ? severityCodes.toReversed() : known.map(({ value }) => value).toSorted();
    const given = query.narrowed[property];
    const all = [
      ...new Set([...values, ...(property === 'team' ? [noValue] : []), ...(given ? [given] : [])]),
    ];
    return [
      { value: everything, label: text('numbers.any') },
      ...all.map((value) => ({ value, label: valueName(text, names, property, value) })),
    ];
  };
  return (
    <div className="sc-number-tools sc-unprinted">
      <Choice<Period>
        label={text('numbers.period')}
        value={query.period}
        // The table's own keys.
        options={(Object.keys(periods) as Period[]).map((value) => ({
          value,
          label: text(`numbers.period.${value}`),
        }))}
        onChoose={(period) => onChange({ period, unit: undefined })}
      />
      <Choice<Unit>
        label={text('numbers.unit')}
        value={query.unit}
        options={units.map((value) => ({ value, label: text(`numbers.unit.${value}`) }))}
        onChoose={(unit) => onChange({ unit })}
      />
      {narrowingNames.map((property) => (
        <Choice
          key={property}
          label={text(`numbers.by.${property}`)}
          value={query.narrowed[property] ?? everything}
          options={optionsOf(property)}
          onChoose={(value) => {
            const { [property]: _dropped, ...others } = query.narrowed;
            onChange({ narrowed: value === everything ? others : { ...others, [property]: value } });
          }}
        />
      ))}
    </div>
  );
}
