import SpaceBetween from '@cloudscape-design/components/space-between';
import { useController, useFormContext } from 'react-hook-form';

import { AttachmentField } from '../../components/attachments/attachment-field.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import type { DetailsSectionProps } from './details-section.tsx';
import { useKeptFiles } from '../use-kept-files.ts';
import { useSensitiveFiles } from '../use-sensitive-parts.ts';
import { SensitiveNotice } from './sensitive-notice.tsx';

export function AttachmentsSection({
  mayAttach,
  uploads,
  draftName,
  lostFiles,
  sensitive,
}: DetailsSectionProps) {
  const text = useText();
  const { field, fieldState } = useController<CreateCaseValues, 'attachments'>({ name: 'attachments' });
  const { setFocus } = useFormContext<CreateCaseValues>();
  const { ref, value, onChange } = field;
  const { isSettled } = useKeptFiles(draftName, value, onChange);
  const missing = lostFiles.filter((name) => isSettled && value.every((file) => file.name !== name));
  const warning =
    missing.length > 0 ? text('createCase.draft.filesLost', { fileNames: missing.join(', ') }) : undefined;
  const found = useSensitiveFiles(sensitive);
  const toFiles = () => setFocus('attachments');
  return (
    <SpaceBetween size="s">
      <AttachmentField
        ref={ref}
        files={value}
        onChange={onChange}
        uploads={uploads}
        warning={warning}
        error={fieldState.error?.message}
        unavailable={mayAttach ? undefined : text('attachments.notPermitted')}
      />
      {found.map((place) => (
        <SensitiveNotice
          key={place.file?.name}
          place={place}
          // The button goes away with what it was for.
          onRemove={(...removed) => {
            sensitive.remove(...removed);
            toFiles();
          }}
          onKeep={(keptPlace) => {
            sensitive.keep(keptPlace);
            toFiles();
          }}
        />
      ))}
    </SpaceBetween>
  );
}
