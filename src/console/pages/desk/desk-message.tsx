import '../case/conversation/conversation.css';

import Button from '@cloudscape-design/components/button';
import { memo, useId } from 'react';

import type { DeskMessage } from '../../../contract/desk/desk-case.ts';
import { shownFileName } from '../../../support/safe-file-name.ts';
import { readContactBlock } from '../../../support/contact-block.ts';
import { useDeskDownload } from '../../api/desk/desk-changes.ts';
import { MessageText } from '../../components/message/message-text.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { saveFile } from '../../components/save-file.ts';
import { TimeAgo } from '../../components/time-ago.tsx';
import { useText } from '../../hooks/use-text.ts';
import { useDeskRights } from './use-desk-rights.ts';

export interface DeskMessageCardProps {
  readonly caseId: string;
  readonly message: DeskMessage;
}

function Files({ caseId, message: { attachments } }: DeskMessageCardProps) {
  const text = useText();
  const { disabled } = useDeskRights()('DownloadAttachment');
  const download = useDeskDownload(caseId);
  const get = (attachmentId: string) =>
    download.mutate(attachmentId, {
      onSuccess: ({ fileName, downloadUrl }) => saveFile(fileName, downloadUrl.url),
    });
  const files = attachments.map((file) => ({ ...file, fileName: shownFileName(file.fileName) }));
  return (
    <div className="sc-files">
      <ul aria-label={text('desk.files')}>
        {files.map(({ attachmentId, fileName }) => (
          <li key={attachmentId}>
            <Button
              variant="inline-link"
              iconName="download"
              disabled={disabled}
              disabledReason={text('desk.file.denied')}
              ariaLabel={text('desk.file.get', { fileName })}
              onClick={() => get(attachmentId)}
            >
              {fileName}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemAlert error={download.error} activity="save" />
    </div>
  );
}

/** One message as the agent reads it: the customer's own words, without the block that the console puts first. */
export const DeskMessageCard = memo(function DeskMessageCard({ caseId, message }: DeskMessageCardProps) {
  const text = useText();
  const headingId = useId();
  const side = message.origin === 'AWS' ? 'aws' : 'customer';
  const who = side === 'aws' ? text('desk.message.aws') : message.submittedBy;
  return (
    <article className={`sc-message ${side === 'aws' ? 'sc-message-aws' : ''}`} aria-labelledby={headingId}>
      <header>
        <span className="sc-author-mark" aria-hidden="true">
          {side === 'aws' ? 'AWS' : who.slice(0, 1).toUpperCase()}
        </span>
        <h3 id={headingId} tabIndex={-1}>
          {who}
        </h3>
        <span className="sc-message-role">{text(`desk.message.side.${side}`)}</span>
        <span className="sc-message-when">
          <TimeAgo time={message.timeCreated} />
        </span>
      </header>
      <MessageText body={readContactBlock(message.body).text} />
      {message.ratings?.map(({ submitter, rating, comment }) => (
        <p key={submitter} className="sc-rate">
          {text('desk.rated', { name: submitter, rating })}
          {comment !== undefined && <q className="sc-rate-comment">{comment}</q>}
        </p>
      ))}
      {message.attachments.length > 0 && <Files caseId={caseId} message={message} />}
    </article>
  );
});
