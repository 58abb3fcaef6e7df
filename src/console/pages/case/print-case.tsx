import '../../text/en/exports.ts';
import './print-case.css';

import type { Service } from '@aws-sdk/client-support';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useIntl } from 'react-intl';

import { readContactBlock } from '../../../support/contact-block.ts';
import { originOf } from '../../../support/origin.ts';
import { shownFileName } from '../../../support/safe-file-name.ts';
import type { TakenCase, TakenCommunication } from '../../../support/taken-case.ts';
import { isCaseStatus, statusWords } from '../../../support/case-status.ts';
import { classNamesOf } from '../../components/service-names.ts';
import { severityName } from '../../components/severity-name.ts';
import { type MessageBlock, messageBlocks } from '../../components/message/message-blocks.ts';
import { useText } from '../../hooks/use-text.ts';
import { contactWords, factItems } from './contact-words.ts';

export interface PrintCaseProps {
  readonly taken: TakenCase;
  /** As the screen names it. */
  readonly account: string;
  /** By which codes get their names; none where nobody may ask for them. */
  readonly services: readonly Service[];
  readonly onDone: () => void;
}

function useMoment(): (time: string) => string {
  const intl = useIntl();
  return (time) => intl.formatDate(time, { dateStyle: 'medium', timeStyle: 'long' });
}

function Facts({ taken, account, services }: Omit<PrintCaseProps, 'onDone'>) {
  const text = useText();
  const intl = useIntl();
  const moment = useMoment();
  const { case: details, communications } = taken;
  const { contact } = readContactBlock(communications[0]?.body ?? '');
  const { service, category } = classNamesOf(services, details);
  const isAnswered = communications.some(({ submittedBy }) => originOf(submittedBy) === 'AWS');
  const { status } = details;
  const facts = [
    [text('cases.column.status'), isCaseStatus(status) ? statusWords(status, isAnswered).word : status],
    [text('case.account'), account],
    [text('cases.column.severity'), severityName(details.severityCode)],
    [text('cases.column.service'), `${service}, ${category}`],
    [text('case.submittedBy'), details.submittedBy],
    [text('cases.column.created'), moment(details.timeCreated)],
    [text('case.contactMethod'), contact ? contactWords(text, intl, contact) : ''],
    [text('case.contacts'), details.ccEmailAddresses.join(', ')],
    ...factItems(text, contact).map(({ label, value }) => [label, value]),
    [text('createCase.relatedCase'), contact?.relatedCase ?? ''],
  ].filter(([, value]) => value !== '');
  return (
    <dl>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** As on the screen, but nothing of it folded. */
function Block({ block: { kind, heading, text } }: { readonly block: MessageBlock }) {
  if (kind === 'code') return <pre className="sc-printed-code">{text}</pre>;
  if (kind === 'text') return <pre>{text}</pre>;
  return (
    <blockquote>
      {heading !== undefined && <p>{heading}</p>}
      <pre>{text}</pre>
    </blockquote>
  );
}

function Message({ message, number }: { readonly message: TakenCommunication; readonly number: number }) {
  const text = useText();
  const moment = useMoment();
  const { submittedBy, timeCreated, body, attachments } = message;
  return (
    <section>
      <h2>{text('exports.print.message', { number, name: submittedBy, time: moment(timeCreated) })}</h2>
      {messageBlocks(readContactBlock(body).text).map((block, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <Block key={index} block={block} />
      ))}
      {attachments.length > 0 && (
        <p>
          {text('exports.print.attachments')}:{' '}
          {attachments.map(({ fileName }) => shownFileName(fileName)).join(', ')}
        </p>
      )}
    </section>
  );
}

/** The case as it goes on paper: every message, oldest first, and what it is at the head of each page. */
export function PrintCase({ taken, account, services, onDone }: PrintCaseProps) {
  const text = useText();
  const moment = useMoment();
  const { subject, displayId, caseId } = taken.case;
  // Oldest first and never in between: the place is the message's own.
  const messages = taken.communications.map((message, index) => ({ message, number: index + 1 }));
  useEffect(() => {
    // Some browsers say it is over while the dialog is still open, and have taken the page by then.
    globalThis.addEventListener('afterprint', onDone, { once: true });
    globalThis.print();
    return () => globalThis.removeEventListener('afterprint', onDone);
  }, [onDone]);
  return createPortal(
    <div className="sc-printed">
      <header>
        <p>{text('exports.print.page', { displayId, caseId, date: moment(taken.exportedAt) })}</p>
      </header>
      <article>
        <h1>{subject}</h1>
        {taken.source === 'archive' && <p>{text('exports.print.archive')}</p>}
        <Facts {...{ taken, account, services }} />
        {messages.map(({ message, number }) => (
          <Message key={number} message={message} number={number} />
        ))}
      </article>
    </div>,
    document.body,
  );
}
