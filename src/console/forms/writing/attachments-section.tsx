import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useController, useFormContext } from 'react-hook-form';

import type { Uploads } from '../../api/uploads/uploads.ts';
import { AttachmentField } from '../../components/attachments/attachment-field.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { WithFiles } from './form-draft.ts';
import { type SensitiveParts, useSensitiveFiles } from './use-sensitive-parts.ts';
import { SensitiveNotice } from './sensitive-notice.tsx';

export interface AttachmentsSectionProps {
  /** Null where large files can't be attached. */
  readonly uploads: Uploads | null;
  /** Names of files of the draft that this browser does not have. */
  readonly lostFiles: readonly string[];
  readonly sensitive: SensitiveParts;
  /** Why nothing can be attached here, or undefined. */
  readonly unavailable: string | undefined;
}

/** The files of the form around it, a new case's or a reply's, and what they hold that had better stay here. */
export function AttachmentsSection({ uploads, lostFiles, sensitive, unavailable }: AttachmentsSectionProps) {
  const text = useText();
  const { field, fieldState } = useController<WithFiles, 'attachments'>({ name: 'attachments' });
  const { setFocus } = useFormContext<WithFiles>();
  const { ref, value, onChange } = field;
  const warning =
    lostFiles.length > 0
      ? text('createCase.draft.filesLost', { fileNames: lostFiles.join(', ') })
      : undefined;
  const { places, searched, held } = useSensitiveFiles(sensitive);
  const toFiles = () => setFocus('attachments');
  return (
    <SpaceBetween size="s">
      <AttachmentField
        ref={ref}
        files={value}
        onChange={onChange}
        uploads={uploads}
        held={held}
        warning={warning}
        error={fieldState.error?.message}
        unavailable={unavailable}
      />
      {searched.length > 0 && (
        <StatusIndicator type="loading">
          {text('createCase.sensitive.searching', {
            count: searched.length,
            fileNames: searched.map(({ name }) => name).join(', '),
          })}
        </StatusIndicator>
      )}
      {places.map((place) => (
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
