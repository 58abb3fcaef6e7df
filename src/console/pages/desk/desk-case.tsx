import '../case/case-screen.css';

import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { TextareaProps } from '@cloudscape-design/components/textarea';
import { type InfiniteData, useInfiniteQuery, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useMemo, useRef } from 'react';

import type { DeskMessage } from '../../../contract/desk/desk-case.ts';
import type { DeskCase as DeskCaseAnswer } from '../../../contract/desk/desk-commands.ts';
import { deskCaseQuery, useLiveDesk } from '../../api/desk/desk-queries.ts';
import { problemOf } from '../../api/errors.ts';
import { useSession } from '../../api/session.ts';
import { AppLink } from '../../components/app-link.tsx';
import { StatusWord } from '../../components/case-status.tsx';
import { FirstResponse } from '../../components/first-response.tsx';
import { Page } from '../../components/page.tsx';
import { ProblemAlert } from '../../components/problem-alert.tsx';
import { AnswerForm } from '../../forms/desk/answer-form.tsx';
import { useShortcuts } from '../../hooks/use-shortcuts.ts';
import { useText } from '../../hooks/use-text.ts';
import { paths } from '../../paths.ts';
import { CaseHolder } from './case-holder.tsx';
import { DeskFacts } from './desk-facts.tsx';
import { DeskMessageCard } from './desk-message.tsx';
import { DeskNotes } from './desk-notes.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useDeskRights } from './use-desk-rights.ts';

const operations = {
  reply: 'ReplyToCase',
  ask: 'RequestInformation',
  resolve: 'ResolveClaimedCase',
} as const;

/** The form for who has the case; for everybody else why there is none. */
function Answering({ desk }: { readonly desk: DeskCaseAnswer }) {
  const text = useText();
  const { user } = useSession();
  const rights = useDeskRights();
  const field = useRef<TextareaProps.Ref>(null);
  useShortcuts(useMemo(() => ({ r: () => field.current?.focus() }), []));
  const { agent, status } = desk.case;
  if (status === 'resolved') return <Alert type="info">{text('desk.answer.resolved')}</Alert>;
  if (agent !== user.userName) {
    const words = agent === undefined ? text('desk.answer.notYours') : text('desk.answer.theirs', { agent });
    return <Alert type="info">{words}</Alert>;
  }
  return <AnswerForm desk={desk} field={field} allowed={(kind) => !rights(operations[kind]).disabled} />;
}

interface ConversationProps {
  readonly caseId: string;
  readonly messages: readonly DeskMessage[];
  /** Null: that was all. */
  readonly onEarlier: (() => void) | null;
  readonly isLoading: boolean;
}

function Conversation({ caseId, messages, onEarlier, isLoading }: ConversationProps) {
  const text = useText();
  return (
    <SpaceBetween size="m">
      <Header variant="h2" description={text('desk.conversation.order')}>
        {text('desk.conversation')}
      </Header>
      <div className="sc-messages">
        {messages.map((message) => (
          <DeskMessageCard key={message.timeCreated} caseId={caseId} message={message} />
        ))}
      </div>
      {onEarlier && (
        <Button loading={isLoading} onClick={onEarlier}>
          {text('desk.earlier')}
        </Button>
      )}
    </SpaceBetween>
  );
}

function NoCase({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const text = useText();
  if (error === null) return <output>{text('loading')}</output>;
  if (problemOf(error, 'read').kind !== 'caseNotFound') {
    return <ProblemAlert error={error} activity="read" onRetry={onRetry} />;
  }
  return (
    <Alert type="info" header={text('desk.notFound')}>
      {text('desk.notFound.text')} <AppLink to={paths.desk()}>{text('desk.toQueue')}</AppLink>
    </Alert>
  );
}

interface LoadedCaseProps {
  readonly caseId: string;
  readonly desk: DeskCaseAnswer;
  readonly query: UseInfiniteQueryResult<InfiniteData<DeskCaseAnswer>>;
}

function LoadedCase({ caseId, desk, query }: LoadedCaseProps) {
  const text = useText();
  const area = useRef<HTMLDivElement>(null);
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const { case: details, entries } = desk;
  const { agent, status, severityCode } = details;
  useKeptFocus(area, JSON.stringify([agent, status, severityCode]));
  const messages = data?.pages.flatMap(({ communications }) => communications) ?? [];
  return (
    <div ref={area}>
      <SpaceBetween size="l">
        <div className="sc-case-bar">
          <span className="sc-status-line">
            <StatusWord status={details.status} isAnswered={details.firstResponseAt !== undefined} />
            <FirstResponse times={details} />
          </span>
          <CaseHolder details={details} />
        </div>
        <ProblemAlert error={error} activity="stale" onRetry={() => void refetch()} />
        <div className="sc-case">
          <aside className="sc-case-facts" aria-label={text('desk.facts')}>
            <SpaceBetween size="l">
              <DeskFacts details={details} />
              <DeskNotes caseId={caseId} entries={entries} />
            </SpaceBetween>
          </aside>
          <SpaceBetween size="l">
            <Answering desk={desk} />
            <Conversation
              caseId={caseId}
              messages={messages}
              onEarlier={hasNextPage ? () => void fetchNextPage() : null}
              isLoading={isFetchingNextPage}
            />
          </SpaceBetween>
        </div>
      </SpaceBetween>
    </div>
  );
}

/** A case from the agents' side: who has it, what was written, what is answered. */
export function DeskCase({ caseId }: { readonly caseId: string }) {
  const text = useText();
  const query = useInfiniteQuery(deskCaseQuery(caseId));
  useLiveDesk(caseId);
  const [desk] = query.data?.pages ?? [];
  const { subject, displayId } = desk?.case ?? { subject: '', displayId: text('desk.column.case') };
  return (
    // One page from the first moment on: its heading has the focus, and keeps it when the case arrives.
    <Page title={subject.trim() || displayId} crumbs={[{ text: text('desk.title'), to: paths.desk() }]}>
      {desk ? (
        <LoadedCase caseId={caseId} desk={desk} query={query} />
      ) : (
        <NoCase error={query.error} onRetry={() => void query.refetch()} />
      )}
    </Page>
  );
}
