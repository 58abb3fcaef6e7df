import FileUpload, { type FileUploadProps } from '@cloudscape-design/components/file-upload';
import FormField from '@cloudscape-design/components/form-field';
import { type Ref, useMemo } from 'react';
import { type IntlShape, useIntl } from 'react-intl';

import { attachmentLimits } from '../../support/limits.ts';
import { type Text, useText } from '../hooks/use-text.ts';
import { checkAttachments } from './attachment-rules.ts';
import { formatFileSize } from './file-size.ts';
import { OptionalLabel } from './optional-label.tsx';

export interface AttachmentFieldProps {
  /** Files with problems stay in the list, each with what is wrong, until they are removed. */
  readonly files: readonly File[];
  readonly onChange: (files: File[]) => void;
  /** What the form says about the files as a whole, for example that a reload lost them. */
  readonly warning?: string | undefined;
  /** What a form found when it was about to send. */
  readonly error?: string | undefined;
  /** Why nothing can be attached here; shown in the place of the button. */
  readonly unavailable?: string | undefined;
  /** Receives the button, so that a summary of errors can move the focus to it. */
  readonly ref?: Ref<FileUploadProps.Ref> | undefined;
}

function strings(intl: IntlShape, text: Text): FileUploadProps.I18nStrings {
  return {
    uploadButtonText: () => text('attachments.choose'),
    dropzoneText: () => text('attachments.drop'),
    removeFileAriaLabel: (_index, fileName) => text('attachments.remove', { fileName }),
    errorIconAriaLabel: text('field.error'),
    formatFileSize: (bytes) => formatFileSize(bytes, intl),
  };
}

/** Chooses and drops files. Nothing is sent here; what can't be sent is said at once. */
export function AttachmentField({ files, onChange, warning, error, unavailable, ref }: AttachmentFieldProps) {
  const intl = useIntl();
  const text = useText();
  const i18nStrings = useMemo(() => strings(intl, text), [intl, text]);
  const problems = checkAttachments(files);
  const size = formatFileSize(attachmentLimits.bytes, intl);
  const count = attachmentLimits.perSet;
  const tooMany = text('attachments.tooMany', { count, surplus: files.length - attachmentLimits.perSet });
  const label = <OptionalLabel label={text('attachments.label')} />;
  if (unavailable !== undefined) return <FormField label={label} description={unavailable} />;
  return (
    <FormField label={label}>
      <FileUpload
        ref={ref}
        multiple
        showFileSize
        value={files}
        onChange={({ detail }) => onChange(detail.value)}
        constraintText={text('attachments.limits', { count, size })}
        errorText={problems.tooMany ? tooMany : error}
        warningText={warning}
        fileErrors={problems.files.map((problem) =>
          problem === null ? null : text(`attachments.problem.${problem}`, { size }),
        )}
        i18nStrings={i18nStrings}
      />
    </FormField>
  );
}
