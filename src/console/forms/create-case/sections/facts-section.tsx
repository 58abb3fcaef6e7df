import Container from '@cloudscape-design/components/container';
import DateInput from '@cloudscape-design/components/date-input';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import TimeInput from '@cloudscape-design/components/time-input';
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';

import { ControlledField } from '../../../components/controlled-field.tsx';
import { OptionalLabel } from '../../../components/optional-label.tsx';
import { useText } from '../../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { type FactField, factFields, factsAsked, ownZone } from '../problem-facts.ts';

/** What stands at the head of the description; there only while the case is about something that has it. */
export function FactsSection() {
  const text = useText();
  const [issueType, serviceCode, categoryCode] = useWatch<
    CreateCaseValues,
    ['issueType', 'serviceCode', 'categoryCode']
  >({ name: ['issueType', 'serviceCode', 'categoryCode'] });
  const asked = factsAsked({ issueType, serviceCode, categoryCode });
  if (asked.length === 0) return null;
  const description = text('createCase.facts.description');
  return (
    <Container
      header={
        <Header variant="h2" description={description}>
          {text('createCase.facts')}
        </Header>
      }
    >
      <SpaceBetween size="l">
        {factFields
          .filter((field) => asked.includes(field))
          .map((field) => (
            <FactInput key={field} name={field} />
          ))}
        {asked.includes('since') && <SinceField />}
      </SpaceBetween>
    </Container>
  );
}

function FactInput({ name }: { readonly name: Exclude<FactField, 'since'> }) {
  const text = useText();
  return (
    <ControlledField<CreateCaseValues, typeof name>
      name={name}
      label={text(`createCase.${name}`)}
      optional
      description={text(`createCase.${name}.description`)}
      stretch={name !== 'region'}
    >
      {({ value, change, leave, ref }) => (
        <Input
          ref={ref}
          value={value}
          onChange={({ detail }) => change(detail.value)}
          onBlur={leave}
          autoComplete={false}
          spellcheck={false}
        />
      )}
    </ControlledField>
  );
}

function SinceField() {
  const text = useText();
  return (
    <FormField label={<OptionalLabel label={text('createCase.since')} />} stretch>
      <div className="sc-since">
        <ControlledField<CreateCaseValues, 'sinceDate'>
          name="sinceDate"
          label={text('createCase.since.date')}
        >
          {({ value, change, ref }) => (
            <DateInput
              ref={ref}
              value={value}
              onChange={({ detail }) => change(detail.value)}
              placeholder="YYYY/MM/DD"
            />
          )}
        </ControlledField>
        <ControlledField<CreateCaseValues, 'sinceTime'>
          name="sinceTime"
          label={text('createCase.since.time')}
        >
          {({ value, change, ref }) => (
            <TimeInput
              ref={ref}
              value={value}
              onChange={({ detail }) => change(detail.value)}
              format="hh:mm"
              placeholder="hh:mm"
            />
          )}
        </ControlledField>
        <ZoneField />
      </div>
    </FormField>
  );
}

function useZoneOptions() {
  return useMemo(() => {
    const zones = new Set([ownZone(), 'UTC', ...Intl.supportedValuesOf('timeZone')]);
    return [...zones].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }));
  }, []);
}

function ZoneField() {
  const text = useText();
  const options = useZoneOptions();
  return (
    <ControlledField<CreateCaseValues, 'sinceZone'> name="sinceZone" label={text('createCase.since.zone')}>
      {({ value, change, ref }) => (
        <Select
          ref={ref}
          options={options}
          selectedOption={options.find((option) => option.value === (value || ownZone())) ?? null}
          onChange={({ detail }) => change(detail.selectedOption.value ?? '')}
          filteringType="auto"
          filteringPlaceholder={text('createCase.since.zone.find')}
          filteringAriaLabel={text('createCase.since.zone.find')}
          selectedAriaLabel={text('field.selected')}
          virtualScroll
        />
      )}
    </ControlledField>
  );
}
