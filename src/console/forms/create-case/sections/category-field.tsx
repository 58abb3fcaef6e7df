import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWatch } from 'react-hook-form';

import { ControlledField } from '../../../components/controlled-field.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { chosenOption, type ServiceChoice, servicesOfType } from '../create-case-choices.ts';
import { type CreateCaseValues, serviceOf } from '../create-case-values.ts';
import { troubleshootingOf } from '../troubleshooting-links.ts';

/** `services` null: they have not arrived. */
export function CategoryField({ services }: { readonly services: readonly ServiceChoice[] | null }) {
  const text = useText();
  const issueType = useWatch<CreateCaseValues, 'issueType'>({ name: 'issueType' });
  const serviceCode = useWatch<CreateCaseValues, 'serviceCode'>({ name: 'serviceCode' });
  const service = servicesOfType(services ?? [], issueType).find(
    ({ code }) => code === serviceOf({ issueType, serviceCode }),
  );
  const options = service?.categories.map(({ code, name }) => ({ value: code, label: name })) ?? [];
  return (
    <SpaceBetween size="xs">
      <ControlledField<CreateCaseValues, 'categoryCode'>
        name="categoryCode"
        label={text(
          issueType === 'service-limit-increase' ? 'createCase.quotas.kind' : 'createCase.category',
        )}
      >
        {({ value, change, ref }) => (
          <Select
            ref={ref}
            options={options}
            disabled={!service}
            selectedOption={chosenOption(services && options, value)}
            onChange={({ detail }) => change(detail.selectedOption.value ?? '')}
            placeholder={text(service ? 'createCase.category.placeholder' : 'createCase.category.first')}
            selectedAriaLabel={text('field.selected')}
          />
        )}
      </ControlledField>
      {service && <Troubleshooting serviceCode={service.code} />}
    </SpaceBetween>
  );
}

/** What AWS's documentation says about problems of the service; it may spare the case. */
function Troubleshooting({ serviceCode }: { readonly serviceCode: string }) {
  const text = useText();
  const links = troubleshootingOf(serviceCode);
  if (links.length === 0) return null;
  return (
    <section aria-label={text('createCase.troubleshooting')}>
      <Box variant="awsui-key-label" tagOverride="p">
        {text('createCase.troubleshooting')}
      </Box>
      <ul className="sc-problem-list">
        {links.map(({ about, address }) => (
          <li key={address}>
            <Link external href={address} externalIconAriaLabel={text('createCase.newTab')}>
              {about}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
