import './correspondence.css';

import type { AttachmentDetails, Communication } from '@aws-sdk/client-support';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useId } from 'react';

import { readContactBlock } from '../../../support/contact-block.ts';
import { useDownload } from '../../api/downloads.ts';
import { sideOf } from '../../components/correspondence.ts';
import { MessageText } from '../../components/message-text.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { saveFile } from '../../components/save-file.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { useText } from '../../hooks/use-text.ts';

export interface CommunicationCardProps {
  readonly accountId: string;
  readonly communication: Communication;
  readonly mayDownload: boolean;
}

/** The API lists files under two names; an id counts once. */
function attachmentsOf({ attachments = [], attachmentSet = [] }: Communication): AttachmentDetails[] {
  const byId = new Map([...attachments, ...attachmentSet].map((file) => [file.attachmentId, file]));
  return [...byId.values()];
}

interface AttachmentsProps {
  readonly accountId: string;
  readonly files: readonly AttachmentDetails[];
  readonly mayDownload: boolean;
}

function Attachments({ accountId, files, mayDownload }: AttachmentsProps) {
  const text = useText();
  const download = useDownload(accountId);
  const save = (id: string) =>
    download.mutate(id, { onSuccess: ({ fileName, content }) => saveFile(fileName, content) });
  return (
    <SpaceBetween size="xs">
      <ul className="sc-files" aria-label={text('case.attachments')}>
        {files.map(({ attachmentId = '', fileName = attachmentId }) => (
          <li key={attachmentId}>
            <Button
              iconName="download"
              ariaLabel={text('case.attachment.download', { fileName })}
              disabled={!mayDownload}
              disabledReason={text('case.attachment.denied')}
              loading={download.isPending && download.variables === attachmentId}
              onClick={() => save(attachmentId)}
            >
              {fileName}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemAlert error={download.error} activity="read" />
    </SpaceBetween>
  );
}

/** One message: who wrote it, on which side, when, and what. */
export function CommunicationCard({ accountId, communication, mayDownload }: CommunicationCardProps) {
  const text = useText();
  const headingId = useId();
  const { body = '', submittedBy, timeCreated = '' } = communication;
  const side = sideOf(communication);
  const name =
    side === 'aws' ? text('case.communication.aws') : (submittedBy ?? text('case.communication.anonymous'));
  const files = attachmentsOf(communication);
  return (
    <article
      className={`sc-message sc-message-${side}`}
      id={`communication-${timeCreated}`}
      aria-labelledby={headingId}
    >
      <header>
        <h3 id={headingId} tabIndex={-1}>
          {name}
        </h3>
        <TimeAgo time={timeCreated} />
      </header>
      <MessageText body={readContactBlock(body).text} />
      {files.length > 0 && <Attachments accountId={accountId} files={files} mayDownload={mayDownload} />}
    </article>
  );
}
