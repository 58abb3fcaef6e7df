import type { AttachmentDetails, Communication } from '@aws-sdk/client-support';
import Button from '@cloudscape-design/components/button';
import { Suspense, useId, useState } from 'react';

import { lazyPiece } from '../../../components/lazy-piece.tsx';
import { shownFileName } from '../../../../support/safe-file-name.ts';
import { communicationKey } from '../../../../support/communication-key.ts';
import { entriesOf, filesOf } from '../../../api/attachments/archive.ts';
import { useDownload } from '../../../api/attachments/downloads.ts';
import { isAllowed } from '../../../api/permissions.ts';
import { useSession } from '../../../api/session.ts';
import { previewKindOf } from '../../../components/attachments/preview/preview-kind.ts';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { saveFile } from '../../../components/save-file.ts';
import { useText } from '../../../hooks/use-text.ts';
import { ArchiveButton } from './archive-button.tsx';

// Most files are only downloaded.
const AttachmentPreview = lazyPiece(
  async () =>
    (await import('../../../components/attachments/preview/attachment-preview.tsx')).AttachmentPreview,
);

interface FileRowProps {
  readonly accountId: string;
  readonly file: AttachmentDetails;
  readonly mayDownload: boolean;
}

function FileRow({ accountId, file, mayDownload }: FileRowProps) {
  const { attachmentId = '' } = file;
  const fileName = shownFileName(file.fileName ?? attachmentId);
  const text = useText();
  const download = useDownload(accountId);
  const [isOpen, setOpen] = useState(false);
  const previewId = useId();
  const kind = previewKindOf(fileName);
  const denied = { disabled: !mayDownload, disabledReason: text('case.attachment.denied') };
  const save = () =>
    download.mutate(attachmentId, {
      onSuccess: ({ fileName: name, content }) => saveFile(name, content),
    });
  return (
    <li>
      <span className="sc-file">
        <bdi className="sc-file-name">{fileName}</bdi>
        {kind && (
          <Button
            {...denied}
            variant="inline-link"
            ariaLabel={text(isOpen ? 'case.attachment.hide' : 'case.attachment.show', { fileName })}
            ariaExpanded={isOpen}
            {...(isOpen && { ariaControls: previewId })}
            onClick={() => setOpen(!isOpen)}
          >
            {text(isOpen ? 'case.attachment.hidden' : 'case.attachment.shown')}
          </Button>
        )}
        <Button
          {...denied}
          variant="inline-link"
          ariaLabel={text('case.attachment.download', { fileName })}
          loading={download.isPending}
          onClick={save}
        >
          {text('case.attachment.save')}
        </Button>
      </span>
      <ProblemAlert error={download.error} activity="save" onRetry={save} />
      {kind && isOpen && (
        <div id={previewId}>
          <Suspense fallback={<output>{text('attachments.preview.opening')}</output>}>
            <AttachmentPreview {...{ accountId, attachmentId, fileName, kind }} />
          </Suspense>
        </div>
      )}
    </li>
  );
}

export interface MessageFilesProps {
  readonly accountId: string;
  readonly communication: Communication;
}

function Files({ accountId, communication }: MessageFilesProps) {
  const text = useText();
  const mayDownload = isAllowed(useSession(), accountId, 'support:DescribeAttachment');
  const files = filesOf(communication);
  return (
    <div className="sc-files">
      <ul aria-label={text('case.attachments')}>
        {files.map((file) => (
          <FileRow key={file.attachmentId} accountId={accountId} file={file} mayDownload={mayDownload} />
        ))}
      </ul>
      {files.length > 1 && mayDownload && (
        <ArchiveButton
          accountId={accountId}
          name={`message-${communicationKey(communication.timeCreated)}.zip`}
          label={text('case.attachments.all', { count: files.length })}
          entries={() => entriesOf(communication)}
        />
      )}
    </div>
  );
}

/** The files of a message; most have none. */
export function MessageFiles(props: MessageFilesProps) {
  return filesOf(props.communication).length > 0 && <Files {...props} />;
}
