import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useWatch } from 'react-hook-form';

import { caseLanguageCodes, caseLanguages } from '../../../../support/languages.ts';
import type { Plan } from '../../../../support/plans.ts';
import { ControlledField } from '../../../components/controlled-field.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { type ContactOptions, useContactOptions } from '../contact-options.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { AdditionalContactsField } from './additional-contacts-field.tsx';
import { ContactMethodField } from './contact-method-field.tsx';

export interface ContactSectionProps {
  readonly accountId: string;
  readonly plans: readonly Plan[];
}

export function ContactSection({ accountId, plans }: ContactSectionProps) {
  const text = useText();
  const contact = useContactOptions(accountId);
  return (
    <Container header={<Header variant="h2">{text('createCase.contact')}</Header>}>
      <SpaceBetween size="l">
        <LanguageField options={contact} />
        <ContactMethodField plans={plans} options={contact} />
        <AdditionalContactsField plans={plans} />
      </SpaceBetween>
    </Container>
  );
}

function LanguageField({ options: { availability, languages } }: { readonly options: ContactOptions }) {
  const text = useText();
  const chosen = useWatch<CreateCaseValues, 'language'>({ name: 'language' });
  const isRefused = availability === 'unavailable' || languages?.has(chosen) === false;
  const warning = isRefused && text('createCase.language.unavailable');
  const description = availability === 'best_effort' && text('createCase.language.bestEffort');
  const options = caseLanguageCodes.map((code) => {
    const { endonym } = caseLanguages[code];
    const name = text(`language.${code}`);
    const isOffered = languages === null || languages.has(code);
    return {
      value: code,
      // Who looks for a language looks for its own name first.
      label: endonym,
      lang: code,
      ...(name !== endonym && { labelTag: name }),
      ...(!isOffered && { disabled: true, disabledReason: text('createCase.language.notOffered') }),
    };
  });
  return (
    <ControlledField<CreateCaseValues, 'language'>
      name="language"
      label={text('createCase.language')}
      description={description}
      warningText={warning}
    >
      {({ value, change, ref }) => (
        <Select
          ref={ref}
          options={options}
          selectedOption={options.find((option) => option.value === value) ?? null}
          // The options hold no other values.
          onChange={({ detail }) => change(detail.selectedOption.value as CreateCaseValues['language'])}
          selectedAriaLabel={text('field.selected')}
        />
      )}
    </ControlledField>
  );
}
