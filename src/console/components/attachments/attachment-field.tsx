import FileUpload, { type FileUploadProps } from '@cloudscape-design/components/file-upload';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type Ref, useMemo, useRef } from 'react';
import { type IntlShape, useIntl } from 'react-intl';

import type { Uploads } from '../../api/uploads/uploads.ts';
import { useUploadStates } from '../../api/uploads/use-uploads.ts';
import { type Text, useText } from '../../hooks/use-text.ts';
import { formatFileSize } from '../file-size.ts';
import { OptionalLabel } from '../optional-label.tsx';
import { attachmentBounds, checkAttachments } from './attachment-rules.ts';
import { FilePreview, hasPreview } from './file-preview.tsx';
import { UploadList } from './upload-list.tsx';
import { usePageDrop } from './use-page-drop.ts';

export interface AttachmentFieldProps {
  /** Files with problems stay in the list, each with what is wrong, until they are removed. */
  readonly files: readonly File[];
  readonly onChange: (files: File[]) => void;
  /** Where large files may be attached too: begun as soon as they are chosen. */
  readonly uploads: Uploads | null;
  /** Large files that are not to be begun yet. */
  readonly held?: ReadonlySet<File>;
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

/** Chooses and drops files; what can't be sent is said at once, before a byte of it leaves. */
export function AttachmentField(props: AttachmentFieldProps) {
  const { files, onChange, uploads, held, warning, error, unavailable, ref } = props;
  const intl = useIntl();
  const text = useText();
  const i18nStrings = useMemo(() => strings(intl, text), [intl, text]);
  const bounds = attachmentBounds(uploads !== null);
  const problems = checkAttachments(files, bounds);
  const size = formatFileSize(bounds.bytes, intl);
  const { count } = bounds;
  const place = useRef<HTMLDivElement>(null);
  usePageDrop(place, (dropped) => {
    if (unavailable === undefined) onChange([...files, ...dropped]);
  });
  const label = <OptionalLabel label={text('attachments.label')} />;
  if (unavailable !== undefined) return <FormField label={label} description={unavailable} />;
  const previewed = files.filter((file, index) => problems.files[index] === null && hasPreview(file));
  const tooMany = text('attachments.tooMany', { count, surplus: files.length - count });
  return (
    <SpaceBetween size="s">
      <div ref={place}>
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
      </div>
      <Uploading files={files} uploads={uploads} held={held} />
      {previewed.map((file) => (
        <FilePreview key={file.name} file={file} />
      ))}
    </SpaceBetween>
  );
}

type UploadingProps = Pick<AttachmentFieldProps, 'files' | 'uploads'> & {
  readonly held: ReadonlySet<File> | undefined;
};

function Uploading({ files, uploads, held }: UploadingProps) {
  const fine = useMemo(() => {
    const problems = checkAttachments(files, attachmentBounds(true));
    return problems.tooMany ? [] : files.filter((_file, index) => problems.files[index] === null);
  }, [files]);
  const states = useUploadStates(uploads, fine, held);
  if (!uploads) return null;
  return (
    <UploadList
      states={states}
      onPause={(file) => uploads.pause(file)}
      onResume={(file) => uploads.resume(file)}
    />
  );
}
