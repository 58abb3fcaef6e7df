import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';

import { useWatch } from 'react-hook-form';

import type { Plan } from '../../../../support/plans.ts';
import { useText } from '../../../hooks/use-text.ts';
import type { ServiceChoice, Loadable } from '../create-case-choices.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import { CategoryField } from './category-field.tsx';
import { ServiceField } from './service-field.tsx';
import { SeverityField } from './severity-field.tsx';

export interface ClassificationSectionProps {
  readonly services: Loadable<readonly ServiceChoice[]>;
  readonly levels: Loadable<readonly string[]>;
  readonly plans: readonly Plan[];
}

export function ClassificationSection({ services, levels, plans }: ClassificationSectionProps) {
  const text = useText();
  const issueType = useWatch<CreateCaseValues, 'issueType'>({ name: 'issueType' });
  return (
    <Container header={<Header variant="h2">{text('createCase.classification')}</Header>}>
      <SpaceBetween size="l">
        {issueType !== 'service-limit-increase' && <ServiceField services={services} />}
        <CategoryField services={services.data} />
        <SeverityField levels={levels} plans={plans} />
      </SpaceBetween>
    </Container>
  );
}
