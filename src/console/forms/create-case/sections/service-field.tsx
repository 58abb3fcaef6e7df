import Select, { type SelectProps } from '@cloudscape-design/components/select';
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';

import { useSession } from '../../../api/session.ts';
import { ControlledField } from '../../../components/controlled-field.tsx';
import { useFilterText } from '../../../hooks/use-filter-text.ts';
import { type Text, useText } from '../../../hooks/use-text.ts';
import { chosenOption, type Loadable, type ServiceChoice, servicesOfType } from '../create-case-choices.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { findServices } from '../find-services.ts';
import { readRecentServices } from '../recent-services.ts';

function optionOf({ code, name }: ServiceChoice) {
  return { value: code, label: name };
}

/** Without a search the services used last come first, and stay in their place of the whole list too. */
function useServiceOptions(offered: readonly ServiceChoice[], typed: string): SelectProps.Options {
  const text = useText();
  const { userName } = useSession().user;
  return useMemo(() => {
    const found = findServices(offered, typed).map(optionOf);
    if (typed.trim() !== '') return found;
    const recent = readRecentServices(userName, (code) => offered.some((other) => other.code === code));
    if (recent.length === 0) return found;
    const options = recent.flatMap((code) => offered.filter((other) => other.code === code).map(optionOf));
    return [
      { label: text('createCase.service.recent'), options },
      { label: text('createCase.service.all'), options: found },
    ];
  }, [offered, typed, userName, text]);
}

function words(text: Text) {
  return {
    placeholder: text('createCase.service.placeholder'),
    filteringPlaceholder: text('createCase.service.filter'),
    filteringAriaLabel: text('createCase.service.filter'),
    filteringClearAriaLabel: text('createCase.service.clear'),
    empty: text('createCase.service.none'),
    loadingText: text('createCase.service.loading'),
    errorText: text('createCase.service.failed'),
    recoveryText: text('problem.retry'),
    errorIconAriaLabel: text('field.error'),
    selectedAriaLabel: text('field.selected'),
  };
}

export function ServiceField({ services }: { readonly services: Loadable<readonly ServiceChoice[]> }) {
  const text = useText();
  const { typed, setTyped, listeners } = useFilterText();
  const issueType = useWatch<CreateCaseValues, 'issueType'>({ name: 'issueType' });
  const serviceCode = useWatch<CreateCaseValues, 'serviceCode'>({ name: 'serviceCode' });
  const ofType = useMemo(() => servicesOfType(services.data ?? [], issueType), [services.data, issueType]);
  const options = useServiceOptions(ofType, typed);
  const isUnknown = services.data?.every(({ code }) => code !== serviceCode) === true && serviceCode !== '';
  return (
    <ControlledField<CreateCaseValues, 'serviceCode'>
      name="serviceCode"
      label={text('createCase.service')}
      description={text('createCase.service.description')}
      warningText={isUnknown && text('createCase.service.unknown', { code: serviceCode })}
    >
      {({ value, change, ref }) => (
        <div {...listeners}>
          <Select
            ref={ref}
            options={options}
            selectedOption={chosenOption(services.data && ofType.map(optionOf), value)}
            onChange={({ detail }) => change(detail.selectedOption.value ?? '')}
            // By ourselves: abbreviations are found, and the best match comes first.
            filteringType="manual"
            onLoadItems={({ detail }) => {
              if (detail.samePage) services.retry();
              // For the button that clears, which is no input.
              if (detail.filteringText === '') setTyped('');
            }}
            filteringResultsText={() => text('createCase.service.matches', { count: options.length })}
            statusType={services.error ? 'error' : services.data ? 'finished' : 'loading'}
            {...words(text)}
            virtualScroll
          />
        </div>
      )}
    </ControlledField>
  );
}
