import type { Communication } from '@aws-sdk/client-support';
import { memo, type ReactNode, useId } from 'react';

import type { Session } from '../../../../contract/session.ts';
import { communicationKey } from '../../../../support/communication-key.ts';
import { readContactBlock } from '../../../../support/contact-block.ts';
import { MessageText } from '../../../components/message/message-text.tsx';
import { TimeAgo } from '../../../components/time-ago.tsx';
import { useText } from '../../../hooks/use-text.ts';
import { RateAnswer } from '../rate-answer.tsx';
import { type Author, authorOf } from './author.ts';
import { CopyLink } from './copy-link.tsx';
import { MessageFiles } from './message-files.tsx';

export interface MessageCardProps {
  readonly accountId: string;
  readonly caseId: string;
  readonly communication: Communication;
  /** Who reads. */
  readonly user: Session['user'];
  /** The one that the address names. */
  readonly isNamed: boolean;
  readonly isUnread: boolean;
  /** What can be done with this message. */
  readonly children?: ReactNode;
}

/** The id of a message's element; what stands behind the `#` of its address. */
export function elementIdOf(key: string): string {
  return `communication-${key}`;
}

interface HeadProps extends Pick<MessageCardProps, 'caseId' | 'communication' | 'isUnread'> {
  readonly headingId: string;
  readonly author: Author;
}

function Head({ headingId, caseId, communication, author: { side, name, role }, isUnread }: HeadProps) {
  const text = useText();
  const key = communicationKey(communication.timeCreated);
  const who = side === 'aws' ? text('case.communication.aws') : name || text('case.communication.anonymous');
  return (
    <header>
      <span className="sc-author-mark" aria-hidden="true">
        {side === 'aws' ? 'AWS' : who.slice(0, 1).toUpperCase()}
      </span>
      <h3 id={headingId} tabIndex={-1}>
        {who}
      </h3>
      <span className="sc-message-role">
        {text(`case.side.${side}`)}
        {role !== null && ` · ${role}`}
      </span>
      {isUnread && <strong className="sc-unread">{text('case.message.unread')}</strong>}
      <span className="sc-message-when">
        <TimeAgo time={communication.timeCreated} />
        {key !== null && <CopyLink caseId={caseId} communication={key} />}
      </span>
    </header>
  );
}

/** One message: who wrote it, on which side, when, and what. Nothing here asks for anything: there are thousands. */
export const MessageCard = memo(function MessageCard(props: MessageCardProps) {
  const { accountId, caseId, communication, user, isNamed, isUnread, children } = props;
  const headingId = useId();
  const key = communicationKey(communication.timeCreated);
  const author = authorOf(communication, user);
  const classes = ['sc-message', `sc-message-${author.side}`, isNamed && 'sc-message-named'];
  return (
    <article
      className={classes.filter(Boolean).join(' ')}
      id={key === null ? undefined : elementIdOf(key)}
      aria-labelledby={headingId}
    >
      <Head
        headingId={headingId}
        caseId={caseId}
        communication={communication}
        author={author}
        isUnread={isUnread}
      />
      <MessageText body={readContactBlock(communication.body ?? '').text} />
      <MessageFiles accountId={accountId} communication={communication} />
      {author.side === 'aws' && key !== null && (
        <RateAnswer {...{ accountId, caseId }} communicationKey={key} />
      )}
      {children}
    </article>
  );
});
