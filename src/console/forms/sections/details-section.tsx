import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';

import { useText } from '../../hooks/use-text.ts';
import type { SensitiveParts } from '../use-sensitive-parts.ts';
import { AttachmentsSection } from './attachments-section.tsx';
import { DescriptionField } from './description-field.tsx';
import { SubjectField } from './subject-field.tsx';

export interface DetailsSectionProps {
  readonly mayAttach: boolean;
  /** Names of files that were chosen before a reload. */
  readonly lostFiles: readonly string[];
  readonly sensitive: SensitiveParts;
}

export function DetailsSection({ mayAttach, lostFiles, sensitive }: DetailsSectionProps) {
  const text = useText();
  return (
    <Container header={<Header variant="h2">{text('createCase.details')}</Header>}>
      <SpaceBetween size="l">
        <SubjectField />
        <DescriptionField mayAttach={mayAttach} sensitive={sensitive} />
        <AttachmentsSection mayAttach={mayAttach} lostFiles={lostFiles} sensitive={sensitive} />
      </SpaceBetween>
    </Container>
  );
}
