import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';

import { caseLanguageCodes, caseLanguages } from '../../../support/languages.ts';
import type { Plan } from '../../../support/plans.ts';
import { ControlledField } from '../../components/controlled-field.tsx';
import { useText } from '../../hooks/use-text.ts';
import { useContactOptions } from '../contact-options.ts';
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
        <LanguageField availability={contact?.availability ?? null} />
        <ContactMethodField plans={plans} options={contact} />
        <AdditionalContactsField plans={plans} />
      </SpaceBetween>
    </Container>
  );
}

function LanguageField({ availability }: { readonly availability: string | null }) {
  const text = useText();
  const warning = availability === 'unavailable' && text('createCase.language.unavailable');
  const description = availability === 'best_effort' && text('createCase.language.bestEffort');
  const options = caseLanguageCodes.map((code) => {
    const { endonym } = caseLanguages[code];
    const name = text(`language.${code}`);
    // Who looks for a language looks for its own name first.
    return { value: code, label: endonym, lang: code, ...(name !== endonym && { labelTag: name }) };
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
