import './refresh-progress.css';

import Alert from '@cloudscape-design/components/alert';
import Button from '@cloudscape-design/components/button';
import ProgressBar from '@cloudscape-design/components/progress-bar';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';

import { forgetRun, type RefreshRun } from '../../../api/advisor/refresh.ts';
import { isUnderWay, type RefreshStates } from '../../../api/advisor/refresh-states.ts';
import { useNotify } from '../../../components/notices.tsx';
import { ProblemAlert } from '../../../components/problem-alert.tsx';
import { useText } from '../../../hooks/use-text.ts';
import type { AdvisorCheck } from '../advisor-checks.ts';
import type { Refreshing } from './use-refreshing.ts';

export interface RefreshProgressProps {
  readonly accountId: string;
  readonly refreshing: Refreshing;
  readonly checks: readonly Pick<AdvisorCheck, 'id' | 'name'>[] | null;
}

interface Standing {
  readonly total: number;
  readonly done: number;
  readonly running: number;
  /** Of this run, those that came to nothing. */
  readonly unfinished: readonly string[];
}

/** How far a run is: what has been asked and is no longer under way is done. */
export function standingOf(run: RefreshRun, states: RefreshStates): Standing {
  const running = run.checkIds.filter((id) => isUnderWay(states[id])).length;
  const unfinished = run.checkIds.filter(
    (id) => run.failures[id] !== undefined || states[id]?.status === 'abandoned',
  );
  return { total: run.checkIds.length, done: Math.max(0, run.asked - running), running, unfinished };
}

function Progress({ standing }: { readonly standing: Standing }) {
  const text = useText();
  const { total, done, running } = standing;
  return (
    <ProgressBar
      variant="standalone"
      value={Math.floor((done / total) * 100)}
      label={text('advisor.refresh.progress', { total })}
      description={text('advisor.refresh.progress.text')}
      additionalInfo={text('advisor.refresh.progress.counts', { done, total, running })}
    />
  );
}

interface UnfinishedProps extends RefreshProgressProps {
  readonly ids: readonly string[];
  /** Before the notice goes away with what was pressed in it. */
  readonly onLeave: () => void;
}

/** Named as far as that can be read at a glance. */
const namedAtMost = 5;

function Unfinished({ ids, checks, refreshing, accountId, onLeave }: UnfinishedProps) {
  const text = useText();
  const queryClient = useQueryClient();
  const names = ids.map((id) => checks?.find((check) => check.id === id)?.name ?? id);
  return (
    <Alert
      type="warning"
      dismissible
      dismissAriaLabel={text('shell.dismiss')}
      onDismiss={() => {
        onLeave();
        forgetRun(queryClient, accountId);
      }}
      header={text('advisor.refresh.unfinished', { count: ids.length })}
      action={
        <Button
          onClick={() => {
            onLeave();
            refreshing.refresh(ids);
          }}
        >
          {text('advisor.refresh.again')}
        </Button>
      }
    >
      {text('advisor.refresh.unfinished.text')}
      <ul>
        {names.slice(0, namedAtMost).map((name) => (
          <li key={name}>{name}</li>
        ))}
        {names.length > namedAtMost && (
          <li>{text('advisor.refresh.unfinished.more', { count: names.length - namedAtMost })}</li>
        )}
      </ul>
    </Alert>
  );
}

/** What has come to its end with success is told once, and forgotten. */
function useStanding({ accountId, refreshing }: RefreshProgressProps) {
  const text = useText();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const { run, states = {}, isAsking } = refreshing;
  const standing = run && run.checkIds.length > 0 ? standingOf(run, states) : null;
  const isOver = standing !== null && !isAsking && standing.running === 0;
  const hasSucceeded = isOver && standing.unfinished.length === 0;
  const total = standing?.total ?? 0;
  useEffect(() => {
    if (!hasSucceeded) return;
    forgetRun(queryClient, accountId);
    notify({ type: 'success', header: text('advisor.refresh.done', { count: total }) });
  }, [hasSucceeded, total, accountId, notify, queryClient, text]);
  return { standing, isOver, hasSucceeded };
}

/** How far the refreshes are that were asked for here, and what became of them. */
export function RefreshProgress(props: RefreshProgressProps) {
  const text = useText();
  const { refreshing } = props;
  const { standing, isOver, hasSucceeded } = useStanding(props);
  const place = useRef<HTMLDivElement>(null);
  const isRunning = standing !== null && !isOver;
  return (
    // What stands in it comes and goes: it takes the focus over from what goes.
    <div ref={place} tabIndex={-1} className="sc-refresh-progress">
      {isRunning && <Progress standing={standing} />}
      {!isRunning && <ProblemAlert error={refreshing.refusal} activity="write" />}
      {standing && isOver && !hasSucceeded && (
        <Unfinished {...props} ids={standing.unfinished} onLeave={() => place.current?.focus()} />
      )}
      {!isRunning && refreshing.error && (
        <Alert
          type="info"
          header={text('advisor.refresh.notKnown')}
          action={<Button onClick={refreshing.retry}>{text('problem.retry')}</Button>}
        >
          {text('advisor.refresh.notKnown.text')}
        </Alert>
      )}
    </div>
  );
}
