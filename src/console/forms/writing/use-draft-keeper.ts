import { useEffect, useEffectEvent, useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';

import type { Draft } from '../../../contract/center/drafts.ts';
import { type LocalDraft, readLocal } from '../../api/drafts/local-drafts.ts';
import { draftOf, removeDraft, type WithFiles, writeDraft } from './form-draft.ts';
import { type KeptState, useDraftSync } from '../use-draft-sync.ts';

/** What happened to the draft last, for the person to know. */
export type DraftEvent<Values> =
  | { readonly kind: 'restored'; readonly savedAt: number }
  /** It was written on elsewhere meanwhile; what was there is kept as a copy. */
  | { readonly kind: 'copied' }
  | { readonly kind: 'discarded'; readonly values: Values };

export interface DraftKeeper {
  /** Where what is entered is kept; `failed`: nowhere but in this page. */
  readonly kept: KeptState;
  /** Null once the person has gone on. */
  readonly event: DraftEvent<unknown> | null;
  /** Of files that were chosen, here or elsewhere, when it was brought back. */
  readonly fileNames: readonly string[];
  /** Keeps what the form has now. */
  readonly keep: () => void;
  readonly discard: () => void;
  readonly undo: () => void;
  /** It is sent, and there is nothing more to keep. */
  readonly forget: () => void;
}

export interface DraftKeeperOptions<Values> {
  /** Under which this browser keeps the draft. */
  readonly name: string;
  readonly restored: LocalDraft | null;
  /** What a draft of this or another device is to the form. */
  readonly valuesOf: (draft: LocalDraft) => Values;
  readonly titleOf: (values: Values) => string;
  /** The form after these were discarded. */
  readonly blankAfter: (values: Values) => Values;
}

type DraftForm<Values extends FieldValues> = Pick<UseFormReturn<Values>, 'getValues' | 'reset' | 'subscribe'>;

/** Keeps what is entered into a form from the first letter on, in this browser and on the proxy. */
export function useDraftKeeper<Values extends FieldValues & WithFiles>(
  form: DraftForm<Values>,
  { name, restored, valuesOf, titleOf, blankAfter }: DraftKeeperOptions<Values>,
): DraftKeeper {
  const { getValues, reset } = form;
  const [event, setEvent] = useState<DraftEvent<Values> | null>(
    restored && { kind: 'restored', savedAt: restored.savedAt },
  );
  const [fileNames, setFileNames] = useState(restored?.fileNames ?? []);
  const bring = (found: Draft, draft: LocalDraft) => {
    // Files are kept by this browser alone, and may have come back from it already.
    const values = { ...valuesOf(draft), attachments: getValues().attachments };
    writeDraft(name, values, draft);
    reset(values);
    setFileNames(draft.fileNames);
    setEvent({ kind: 'restored', savedAt: Date.parse(found.updatedAt) });
  };
  const { sync, kept, setKept } = useDraftSync({
    name,
    read: () => readLocal(name),
    titleOf: () => titleOf(getValues()),
    restored,
    onBrought: bring,
    onCopied: () => setEvent({ kind: 'copied' }),
  });
  const keep = () => {
    const values = getValues();
    const draft = draftOf(values, sync?.remote ?? null);
    setKept(writeDraft(name, values, draft) ? 'browser' : 'failed');
    sync?.change(titleOf(values), draft);
  };
  useOnChange(form, () => {
    keep();
    // Undoing now would take away what was entered since.
    setEvent((last) => (last?.kind === 'discarded' ? null : last));
  });
  const forget = () => {
    removeDraft(name);
    void sync?.discard();
  };
  return {
    kept,
    event,
    fileNames,
    keep,
    discard: () => {
      const values = getValues();
      setEvent({ kind: 'discarded', values });
      forget();
      reset(blankAfter(values));
      setKept('nothing');
    },
    undo: () => {
      if (event?.kind !== 'discarded') return;
      reset(event.values);
      keep();
      setEvent(null);
    },
    forget,
  };
}

/** What a person changes, and not what the form does by itself. */
function useOnChange<Values extends FieldValues>(
  { subscribe }: Pick<DraftForm<Values>, 'subscribe'>,
  onChange: () => void,
): void {
  const act = useEffectEvent(onChange);
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ type }) => {
          if (type === 'change') act();
        },
      }),
    [subscribe],
  );
}
