import Button from '@cloudscape-design/components/button';
import ColumnLayout from '@cloudscape-design/components/column-layout';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';

import { eventOutcomes } from '../../../contract/center/events.ts';
import { AppButton } from '../../components/app-button.tsx';
import { useMedia } from '../../hooks/use-media.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { type EventFields, timeOf } from './event-filter.ts';

export interface EventFiltersProps {
  readonly fields: EventFields;
  readonly onFind: (fields: EventFields) => void;
}

const texts = ['user', 'event', 'account', 'case'] as const;
const times = ['from', 'until'] as const;

/** On a narrow screen the events come first: seven fields would push them out of sight. */
export function EventFilters(props: EventFiltersProps) {
  const text = useText();
  const isNarrow = useMedia('(width < 768px)');
  if (!isNarrow) return <FilterForm {...props} />;
  const isFiltered = Object.values(props.fields).some((value) => value !== '');
  return (
    <ExpandableSection headerText={text('events.filter')} defaultExpanded={isFiltered}>
      <FilterForm {...props} />
    </ExpandableSection>
  );
}

function FilterForm({ fields: given, onFind }: EventFiltersProps) {
  const text = useText();
  const [fields, setFields] = useState(given);
  const set = (name: keyof EventFields, value: string) => setFields({ ...fields, [name]: value });
  const outcomes = [
    { value: '', label: text('events.outcome.any') },
    ...eventOutcomes.map((value) => ({ value, label: text(`events.outcome.${value}`) })),
  ];
  const isWrong = (name: 'from' | 'until') => timeOf(fields[name].trim()) === null;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!times.some(isWrong)) onFind(fields);
      }}
    >
      <SpaceBetween size="m">
        <ColumnLayout columns={4}>
          {times.map((name) => (
            <FormField
              key={name}
              label={text(`events.${name}`)}
              constraintText={text('events.time.hint')}
              errorText={isWrong(name) && text('events.time.wrong')}
            >
              <Input value={fields[name]} onChange={({ detail }) => set(name, detail.value)} />
            </FormField>
          ))}
          {texts.map((name) => (
            <FormField key={name} label={text(`events.${name}`)}>
              <Input
                value={fields[name]}
                spellcheck={false}
                onChange={({ detail }) => set(name, detail.value)}
              />
            </FormField>
          ))}
          <FormField label={text('events.outcome')}>
            <Select
              options={outcomes}
              selectedOption={outcomes.find(({ value }) => value === fields.outcome) ?? null}
              selectedAriaLabel={text('field.selected')}
              onChange={({ detail }) => set('outcome', detail.selectedOption.value ?? '')}
            />
          </FormField>
        </ColumnLayout>
        <SpaceBetween direction="horizontal" size="xs">
          <Button formAction="submit" variant="primary">
            {text('events.find')}
          </Button>
          <AppButton to={paths.adminEvents()}>{text('events.clear')}</AppButton>
        </SpaceBetween>
      </SpaceBetween>
    </form>
  );
}
