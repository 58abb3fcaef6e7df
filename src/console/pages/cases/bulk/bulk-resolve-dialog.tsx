import '../../../text/en/list-tools.ts';

import Box from '@cloudscape-design/components/box';
import Button, { type ButtonProps } from '@cloudscape-design/components/button';
import Modal from '@cloudscape-design/components/modal';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator, { type StatusIndicatorProps } from '@cloudscape-design/components/status-indicator';
import { useEffect, useRef, useState } from 'react';

import type { FoundCase } from '../../../../contract/center/search-for-cases.ts';
import { problemOf } from '../../../api/errors.ts';
import { useSession } from '../../../api/session.ts';
import { useText } from '../../../hooks/use-text.ts';
import { resolveRefusal, type ResolveState, useBulkResolve } from './bulk-resolve.ts';
import { UnsentRepliesNotice, useUnsentReplies } from './unsent-replies.tsx';

export interface BulkResolveDialogProps {
  readonly cases: readonly FoundCase[];
  readonly accountOf: (accountId: string) => string;
  readonly onClose: () => void;
}

const indicators: Readonly<Record<ResolveState['name'], StatusIndicatorProps.Type>> = {
  waiting: 'pending',
  running: 'in-progress',
  resolved: 'success',
  failed: 'error',
};

function Result({ state }: { readonly state: ResolveState }) {
  const text = useText();
  const problem = state.name === 'failed' ? problemOf(state.error, 'write') : null;
  return (
    <>
      <StatusIndicator type={indicators[state.name]}>{text(`bulkResolve.${state.name}`)}</StatusIndicator>
      {problem && (
        <Box fontSize="body-s" color="text-body-secondary">
          {text(problem.happened)}. {text(problem.advice)}
          {problem.requestId && ` ${text('problem.requestId')}: ${problem.requestId}`}
        </Box>
      )}
    </>
  );
}

interface CaseItemProps {
  readonly found: FoundCase;
  readonly account: string;
  readonly refusal: string | null;
  readonly state: ResolveState | undefined;
}

function CaseItem({ found, account, refusal, state }: CaseItemProps) {
  const text = useText();
  return (
    <li className="sc-anywhere">
      <strong>{found.subject.trim() || found.caseId}</strong>
      <Box fontSize="body-s" color="text-body-secondary">
        {text('cases.row.id', { id: found.displayId })} · {account}
      </Box>
      {refusal !== null && (
        <StatusIndicator type="stopped">
          {text('bulkResolve.leftOut')}: {refusal}
        </StatusIndicator>
      )}
      {state && <Result state={state} />}
    </li>
  );
}

interface FooterProps {
  readonly toRun: readonly FoundCase[];
  readonly hasRun: boolean;
  readonly isRunning: boolean;
  readonly onRun: () => void;
  readonly onClose: () => void;
}

function Footer({ toRun, hasRun, isRunning, onRun, onClose }: FooterProps) {
  const text = useText();
  const action = hasRun ? 'bulkResolve.retry' : 'bulkResolve.confirm';
  const isOver = hasRun && toRun.length === 0;
  const closeButton = useRef<ButtonProps.Ref>(null);
  // The button that had the focus is gone then.
  useEffect(() => {
    if (isOver) closeButton.current?.focus();
  }, [isOver]);
  return (
    <Box float="right">
      <SpaceBetween direction="horizontal" size="xs">
        <Button ref={closeButton} variant={isOver ? 'primary' : 'link'} onClick={onClose}>
          {text(hasRun ? 'bulkResolve.close' : 'bulkResolve.cancel')}
        </Button>
        {!isOver && (
          <Button
            variant="primary"
            disabled={toRun.length === 0}
            disabledReason={text('bulkResolve.none')}
            loading={isRunning}
            onClick={onRun}
          >
            {text(action, { count: toRun.length })}
          </Button>
        )}
      </SpaceBetween>
    </Box>
  );
}

/** Asks before several cases are resolved, says what is left out and why, and then what became of each. */
export function BulkResolveDialog({ cases: given, accountOf, onClose }: BulkResolveDialogProps) {
  const text = useText();
  const session = useSession();
  // As they were when it was asked: rows change in place while this is open.
  const [cases] = useState(() =>
    given.map((found) => ({ found, refusal: resolveRefusal(found, session, Date.now(), text) })),
  );
  const { states, isRunning, run, stop } = useBulkResolve();
  const able = cases.filter(({ refusal }) => refusal === null).map(({ found }) => found);
  const left = able.filter(({ caseId }) => states[caseId]?.name !== 'resolved');
  const unsent = useUnsentReplies(able);
  const hasRun = Object.keys(states).length > 0;
  const done = able.length - left.length;
  const close = () => {
    stop();
    onClose();
  };
  return (
    <Modal
      visible
      header={text(hasRun ? 'bulkResolve.done' : 'bulkResolve.title', { count: able.length })}
      closeAriaLabel={text('bulkResolve.close')}
      onDismiss={close}
      footer={
        <Footer
          toRun={left}
          hasRun={hasRun}
          isRunning={isRunning || (!hasRun && unsent.isLooking)}
          onRun={() => void run(left)}
          onClose={close}
        />
      }
    >
      <SpaceBetween size="m">
        <output>
          {hasRun
            ? text('bulkResolve.summary', { done, all: able.length })
            : text(able.length > 0 ? 'bulkResolve.explanation' : 'bulkResolve.none')}
        </output>
        {!hasRun && <UnsentRepliesNotice cases={unsent.cases} />}
        <ul className="sc-plain-list">
          {cases.map(({ found, refusal }) => (
            <CaseItem
              key={found.caseId}
              found={found}
              account={accountOf(found.accountId)}
              refusal={refusal}
              state={states[found.caseId]}
            />
          ))}
        </ul>
      </SpaceBetween>
    </Modal>
  );
}
