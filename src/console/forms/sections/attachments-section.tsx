import { useController } from 'react-hook-form';

import { AttachmentField } from '../../components/attachment-field.tsx';
import { useText } from '../../hooks/use-text.ts';
import type { CreateCaseValues } from '../create-case-values.ts';
import type { DetailsSectionProps } from './details-section.tsx';

export function AttachmentsSection({ mayAttach, lostFiles }: DetailsSectionProps) {
  const text = useText();
  const { field, fieldState } = useController<CreateCaseValues, 'attachments'>({ name: 'attachments' });
  const { ref, value, onChange } = field;
  const missing = lostFiles.filter((name) => value.every((file) => file.name !== name));
  const warning =
    missing.length > 0 ? text('createCase.draft.filesLost', { fileNames: missing.join(', ') }) : undefined;
  return (
    <AttachmentField
      ref={ref}
      files={value}
      onChange={onChange}
      warning={warning}
      error={fieldState.error?.message}
      unavailable={mayAttach ? undefined : text('attachments.notPermitted')}
    />
  );
}
