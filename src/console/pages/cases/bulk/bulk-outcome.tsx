import '../../../text/en/bulk-changes.ts';
import './bulk.css';

import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { type ReactNode, useEffect, useRef } from 'react';

import { isWorthRepeating } from '../../../api/errors.ts';
import { useSession } from '../../../api/session.ts';
import type { Outcome } from '../../../api/bulk/run-changes.ts';
import type { CaseChange } from '../../../api/bulk/work-change.ts';
import { type Notice, useNotify } from '../../../components/notices.tsx';
import { useShortcuts } from '../../../hooks/use-shortcuts.ts';
import { useText } from '../../../hooks/use-text.ts';
import { forgetUndo, keepUndo, keptUndo } from './kept-undo.ts';
import { ReasonList } from './reason-list.tsx';
import { reasonsOf } from './reasons.ts';
import { useChanges } from './use-changes.ts';

interface BulkOutcomeProps {
  /** What was changed, in words. */
  readonly said: string;
  readonly outcome: Outcome;
  /** Whether it is the outcome of taking that back. */
  readonly isUndo: boolean;
}

const noShortcuts = {};

function retriable({ failed, left }: Outcome): CaseChange[] {
  return [...failed.filter(({ error }) => isWorthRepeating(error)).map(({ one }) => one), ...left];
}

/** What came of a change again, added to what had come of it before. */
function merged(before: Outcome, again: Outcome): Outcome {
  return {
    done: [...before.done, ...again.done],
    failed: [...before.failed.filter(({ error }) => !isWorthRepeating(error)), ...again.failed],
    left: again.left,
  };
}

/** The notice as it is after a reload, of what can be undone; null where there is nothing. */
export function keptNotice(userName: string): Notice | null {
  const kept = keptUndo(userName);
  return kept && outcomeNotice(kept.said, { done: kept.done, failed: [], left: [] });
}

/**
 * What became of each case, and the way back: it goes along through the application and over a reload, and ends
 * with the notice.
 */
export function outcomeNotice(said: string, outcome: Outcome, isUndo = false): Notice {
  const { done, failed, left } = outcome;
  const isAsMeant = failed.length + left.length === 0 && !(isUndo && done.some(({ isWhole }) => !isWhole));
  return {
    type: isAsMeant ? 'success' : 'warning',
    header: said,
    stays: true,
    content: <BulkOutcome said={said} outcome={outcome} isUndo={isUndo} />,
  };
}

/** As long as the notice is there: whoever closes it, or signs out, has done with it. */
function useKeeping(said: string, done: Outcome['done'], canUndo: boolean): void {
  const { userName } = useSession().user;
  useEffect(() => {
    if (!canUndo) return undefined;
    keepUndo({ userName, said, done: done.filter(({ undo }) => undo !== null) });
    return forgetUndo;
  }, [userName, said, done, canUndo]);
}

function BulkOutcome({ said, outcome, isUndo }: BulkOutcomeProps) {
  const text = useText();
  const notify = useNotify();
  const { progress, run } = useChanges();
  const undos = isUndo ? [] : outcome.done.flatMap(({ undo }) => undo ?? []);
  const again = retriable(outcome);
  const undo = async () => notify(outcomeNotice(said, await run(undos), true));
  const retry = async () => notify(outcomeNotice(said, merged(outcome, await run(again)), isUndo));
  const canUndo = undos.length > 0;
  useKeeping(said, outcome.done, canUndo);
  useShortcuts(canUndo && progress === null ? { z: () => void undo() } : noShortcuts);
  return (
    <section aria-label={said} className="sc-bulk-outcome">
      <SpaceBetween size="xs">
        <Told>{isUndo ? <Undone outcome={outcome} /> : <Changed outcome={outcome} />}</Told>
        <SpaceBetween direction="horizontal" size="xs">
          {canUndo && (
            <Button
              loading={progress !== null}
              loadingText={text('bulk.undoing')}
              onClick={() => void undo()}
            >
              {text('bulk.undo')}
            </Button>
          )}
          {again.length > 0 && (
            <Button disabled={progress !== null} onClick={() => void retry()}>
              {text('bulk.retry', { count: again.length })}
            </Button>
          )}
        </SpaceBetween>
        {canUndo && (
          <small>
            {text('bulk.undo.text')} <span className="sc-bulk-key">{text('bulk.undo.key')}</span>
          </small>
        )}
      </SpaceBetween>
    </section>
  );
}

/** Whoever asked for it hears of it, now that their button is gone; whoever is elsewhere is left in peace. */
function Told({ children }: { readonly children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, []);
  return (
    <div ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}

function Changed({ outcome: { done, failed, left } }: { readonly outcome: Outcome }) {
  const text = useText();
  const all = done.length + failed.length + left.length;
  return (
    <>
      <span>{text('bulk.done', { done: done.length, all })}</span>
      <ReasonList heading="bulk.failed" reasons={reasonsOf(text, failed, left)} />
    </>
  );
}

function Undone({ outcome: { done, failed, left } }: { readonly outcome: Outcome }) {
  const text = useText();
  const all = done.length + failed.length + left.length;
  const since = done.filter(({ isWhole }) => !isWhole).map(({ one }) => one.found);
  const others = [{ words: text('bulk.changedSince'), cases: since }];
  return (
    <>
      <span>{text('bulk.undone', { done: done.length - since.length, all })}</span>
      <ReasonList heading="bulk.notUndone" reasons={reasonsOf(text, failed, left, others)} />
    </>
  );
}
