import { useEffect, useEffectEvent, useState } from 'react';

import type { Draft } from '../../contract/center/drafts.ts';
import type { LocalDraft } from '../api/drafts/local-drafts.ts';
import type { DraftSync } from '../api/drafts/draft-sync.ts';
import {
  type CaseDraft,
  draftOf,
  enteredIn,
  readDraft,
  removeDraft,
  writeDraft,
} from './create-case-draft.ts';
import type { CreateCaseValues } from './create-case-values.ts';
import type { CreateCaseFormState } from './use-create-case-form.ts';
import { type KeptState, useDraftSync } from './use-draft-sync.ts';

export type DraftEvent =
  | { readonly kind: 'restored'; readonly savedAt: number }
  /** It was written on elsewhere meanwhile; what was there is kept as a copy. */
  | { readonly kind: 'copied' }
  | { readonly kind: 'discarded'; readonly values: CreateCaseValues };

export interface DraftKeeper {
  /** Where what is entered is kept; `failed`: nowhere but in this page. */
  readonly kept: KeptState;
  /** What happened to the draft last; null once the person has gone on. */
  readonly event: DraftEvent | null;
  readonly lostFiles: readonly string[];
  readonly discard: () => void;
  readonly undo: () => void;
  /** The case is made, and there is nothing more to keep. */
  readonly forget: () => void;
}

export interface DraftKeeperOptions {
  readonly draftName: string;
  readonly initial: CreateCaseValues;
  readonly restored: CaseDraft | null;
}

/** By which a person recognises it in the list of drafts. */
function titleOf({ subject, description }: CreateCaseValues): string {
  return subject.trim() || (description.trim().split('\n', 1)[0] ?? '');
}

/** Keeps a draft from the first letter on, in this browser and on the proxy. */
export function useDraftKeeper(
  form: CreateCaseFormState,
  { draftName, initial, restored }: DraftKeeperOptions,
): DraftKeeper {
  const { getValues, reset } = form;
  const [event, setEvent] = useState<DraftEvent | null>(
    restored && { kind: 'restored', savedAt: restored.savedAt },
  );
  const [lostFiles, setLostFiles] = useState(restored?.lostFiles ?? []);
  const bring = (found: Draft, draft: LocalDraft) => {
    const { entered, ...brought } = enteredIn(draftName, draft);
    writeDraft(draftName, entered, draft);
    reset(entered);
    setLostFiles(brought.lostFiles);
    setEvent({ kind: 'restored', savedAt: Date.parse(found.updatedAt) });
  };
  const { sync, kept, setKept } = useDraftSync({
    name: draftName,
    read: () => readDraft(draftName),
    titleOf: () => titleOf(getValues()),
    restored,
    onBrought: bring,
    onCopied: () => setEvent({ kind: 'copied' }),
  });
  const keep = (values: CreateCaseValues) => {
    const draft = draftOf(values, sync?.remote ?? null);
    setKept(writeDraft(draftName, values, draft) ? 'browser' : 'failed');
    sync?.change(titleOf(values), draft);
  };
  useOnChange(form, (values) => {
    keep(values);
    // Undoing now would take away what was entered since.
    setEvent((last) => (last?.kind === 'discarded' ? null : last));
  });
  const forget = () => forgetDraft(draftName, sync);
  return {
    kept,
    event,
    lostFiles,
    discard: () => {
      setEvent({ kind: 'discarded', values: getValues() });
      forget();
      reset(initial);
      setKept('nothing');
    },
    undo: () => {
      if (event?.kind !== 'discarded') return;
      reset(event.values);
      keep(event.values);
      setEvent(null);
    },
    forget,
  };
}

function forgetDraft(draftName: string, sync: DraftSync | null): void {
  removeDraft(draftName);
  void sync?.discard();
}

/** What a person changes, and not what the form does by itself. */
function useOnChange({ subscribe }: CreateCaseFormState, onChange: (values: CreateCaseValues) => void): void {
  const act = useEffectEvent(onChange);
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ values, type }) => {
          if (type === 'change') act(values);
        },
      }),
    [subscribe],
  );
}
