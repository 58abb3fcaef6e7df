import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';

import type { Uploads } from '../../../api/uploads/uploads.ts';
import { useLater } from '../../../hooks/use-later.ts';
import { useText } from '../../../hooks/use-text.ts';
import type { SensitiveParts } from '../../writing/use-sensitive-parts.ts';
import { AttachmentsSection } from '../../writing/attachments-section.tsx';
import { DescriptionField } from './description-field.tsx';
import { RelatedCaseField } from './related-case-field.tsx';
import { SubjectField } from './subject-field.tsx';

export interface DetailsSectionProps {
  readonly mayAttach: boolean;
  /** Null where large files can't be attached. */
  readonly uploads: Uploads | null;
  /** Names of files that were chosen elsewhere or before a reload. */
  readonly lostFiles: readonly string[];
  readonly sensitive: SensitiveParts;
}

export function DetailsSection(props: DetailsSectionProps) {
  const { mayAttach, uploads, lostFiles, sensitive } = props;
  const text = useText();
  const isComplete = useLater();
  return (
    <Container header={<Header variant="h2">{text('createCase.details')}</Header>}>
      <SpaceBetween size="l">
        <SubjectField />
        <DescriptionField mayAttach={mayAttach} sensitive={sensitive} />
        {isComplete && <RelatedCaseField />}
        {isComplete && (
          <AttachmentsSection
            uploads={uploads}
            lostFiles={lostFiles}
            sensitive={sensitive}
            unavailable={mayAttach ? undefined : text('attachments.notPermitted')}
          />
        )}
      </SpaceBetween>
    </Container>
  );
}
