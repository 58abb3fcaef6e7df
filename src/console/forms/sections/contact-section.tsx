import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import Select from '@cloudscape-design/components/select';
import SpaceBetween from '@cloudscape-design/components/space-between';

import { caseLanguageCodes, caseLanguages } from '../../../support/languages.ts';
import type { Plan } from '../../../support/plans.ts';
import { ControlledField } from '../../components/controlled-field.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { AdditionalContactsField } from './additional-contacts-field.tsx';
import { ContactMethodField } from './contact-method-field.tsx';

export function ContactSection({ plans }: { readonly plans: readonly Plan[] }) {
  const text = useText();
  return (
    <Container header={<Header variant="h2">{text('createCase.contact')}</Header>}>
      <SpaceBetween size="l">
        <LanguageField />
        <ContactMethodField plans={plans} />
        <AdditionalContactsField plans={plans} />
      </SpaceBetween>
    </Container>
  );
}

function LanguageField() {
  const text = useText();
  const options = caseLanguageCodes.map((code) => {
    const { endonym } = caseLanguages[code];
    const name = text(`language.${code}`);
    // Who looks for a language looks for its own name first.
    return { value: code, label: endonym, lang: code, ...(name !== endonym && { labelTag: name }) };
  });
  return (
    <ControlledField<CreateCaseValues, 'language'> name="language" label={text('createCase.language')}>
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
